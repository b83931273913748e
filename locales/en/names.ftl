### Names of everything else that is chosen from a list.

## How the two know each other
setting-partners = Partners
setting-friends = Friends
setting-family = Family
setting-colleagues = Colleagues
setting-training = Training
setting-therapist_client = Therapist and client

## What the room offers
place-two_chairs = Two chairs
place-sofa = Sofa
place-floor = Floor
place-bed = Bed
place-standing = Room to stand

## Why today
occasion-after_stress = After a stressful day
occasion-before_event = Before something important
occasion-weekend = A free day
occasion-after_sport = After sport
occasion-none = No special reason

## How practised
experience-beginner = First sessions
experience-regular = Some sessions behind us
experience-practised = Many sessions behind us

## How and how much
style-together = Both at once
style-turns = Taking turns
balance-even = Even for both
balance-a_receives = Only A receives
balance-b_receives = Only B receives
balance-free = As it comes

## Phases of a session
phase-settle = Settle
phase-light = Light
phase-moderate = Moderate
phase-stretch = Stretch
phase-activate = Wake up
phase-close = Close

## Between hand and body
contact-none = no touch
contact-clothed = over clothes
contact-bare = where skin is bare anyway
contact-skin_dry = on the skin
contact-skin_oil = on the skin, with oil

## Whether a place is welcome
permission-yes = Yes
permission-ask = Ask first
permission-no = Not

## The five aims
goal-relaxation = Relaxing
goal-circulation = Warmth and circulation
goal-flexibility = Easy movement
goal-bonding = Being close
goal-recovery = Rest and recovery

## Groups of places
area-head = Head and face
area-neck = Neck
area-shoulders = Shoulders
area-arm = Arms
area-hand = Hands
area-upper_back = Upper back
area-lower_back = Lower back
area-front = Chest and belly
area-hip = Hips
area-thigh = Thighs and knees
area-lower_leg = Lower legs
area-foot = Feet

## What a pose asks of a body
exposure-seated_chair = sitting on a chair
exposure-seated_floor = sitting on the floor
exposure-cross_leg = sitting cross-legged
exposure-kneel = kneeling
exposure-prone = lying face down
exposure-supine_flat = lying flat on the back
exposure-semi_reclined = lying back, propped up
exposure-side_lying = lying on one side
exposure-standing = standing
exposure-stand_long = standing for several minutes
exposure-head_down = head low
exposure-forward_fold = bending far forward
exposure-spinal_twist = turning the back
exposure-back_extension = bending backwards
exposure-overhead_arm = arms above the shoulders
exposure-neck_end_range = head turned or tilted far
exposure-back_to_back = back against back
exposure-face_to_face = faces close together
exposure-bend_forward_giver = bending forward while giving
exposure-reach_far_giver = reaching far while giving
exposure-deep_squat = squatting
exposure-leg_elevation = legs raised
exposure-breath_hold = breathing to a strict count
exposure-eyes_closed = eyes closed
exposure-quick_rise = getting up quickly

## What to prepare
require-captions = Every cue as text
require-vibration_cues = Cues as vibration too
require-tap_stop = Three taps stop everything
require-voice_only = All guidance by voice
require-hand_landmarks = The voice names places your hands can feel
require-clear_floor = A clear floor
require-no_flash = Nothing that flickers or flashes
require-free_breathing = Breathe as you like; the pace is only offered
require-announce_moves = Each new place is named before the hand comes
require-eyes_open = Eyes may stay open
require-no_scent = Nothing scented
require-no_candles = No candles
require-dim_light = Low light
require-quiet = No music, a low voice
require-cool_room = A cool room
require-no_heat = No hot packs
require-warm_hands_first = Warm hands before the first touch
require-jewellery_off = Rings, watch and bracelets off
require-lenses_out = Contact lenses out before anything on the face
require-inhaler_near = The inhaler within reach
require-sugar_near = Something sweet within reach
require-look_at_skin = Look first at skin that feels little
require-cushions = Cushions for support
require-patch_test = A plain oil, tried on the forearm a day before
require-magnets_away = Phone and magnets 15 centimetres from the device
require-ask_next_day = Ask the next day how it feels
require-hand_rest_between = A rest for the hands in between

## Things to have ready
prop-cushion = a cushion
prop-cushion_knees = a cushion on the knees
prop-cushion_laps = a cushion across both laps
prop-cushions = cushions
prop-pillow = a pillow
prop-pillows = pillows
prop-stool = a stool
prop-strap = a strap or scarf
prop-table = a table
prop-towel = a towel
prop-wall_or_desk = a wall or a desk
