### How two people sit, stand or lie: a short title, and one line for each on how to get there.
### .setup is for both; where the two differ, .a and .b. Where one gives, A is the one who gives.

## On chairs
table_corner_hands = hands across a table corner
    .setup = Sit around one corner of the table and lay your forearms on it, hands within easy reach.
facing_chairs_hands = facing, hands on a cushion
    .setup = Set the chairs face to face, knees side by side, and rest your hands on a cushion on your knees.
facing_chairs = facing on two chairs
    .setup = Set the chairs face to face, your knees beside each other, close enough to reach the shoulders.
chairs_side_by_side = chairs side by side
    .a = Sit on the left, a hand’s width away from the backrest, the cushion across both laps.
    .b = Sit on the right, a hand’s width away from the backrest, the cushion across both laps.
chairs_opposite = side by side, facing opposite ways
    .setup = Set the chairs hip to hip, facing opposite ways, and turn towards each other.
chairs_in_row = one chair behind the other
    .a = Sit behind, feet flat, close enough to reach without leaning.
    .b = Sit sideways in front, so that your back is free; hug a pillow if you like.
chair_stand_behind = standing behind the chair
    .a = Stand upright behind the chair, one foot a little ahead.
    .b = Sit comfortably, feet flat on the floor.
chair_lean = leaning on the chair back
    .a = Stand behind, one foot ahead, your back straight.
    .b = Sit astride, lean on the chair back over a pillow, your face free.
table_lean = leaning on a table
    .a = Stand behind, one foot ahead, your back straight.
    .b = Sit at the table and rest your arms and forehead on a pillow.
chairs_feet_lap = one foot in the lap
    .a = Sit facing your partner, a towel and a cushion on your lap.
    .b = Rest one leg along your partner’s thighs, knee a little bent.
chairs_feet_both = feet in each other’s lap
    .setup = Sit face to face and rest your left foot in the other’s lap, legs side by side, knees a little bent.
chair_train = one seat behind the other
    .a = Sit behind, your knees beside your partner’s hips.
    .b = Sit in front on the lower seat, your back free.
chair_floor_front = chair and floor, looking ahead
    .a = Sit on the chair, feet apart.
    .b = Sit on a cushion between your partner’s feet, facing away.
chair_floor_facing = chair and floor, facing
    .a = Sit on the chair, feet flat.
    .b = Sit on a cushion in front of your partner, face to face.
chairs_back_to_back = back to back on two seats
    .setup = Sit sideways on the chairs, back against back, feet flat.

## On a sofa or bed
side_by_side = side by side
    .a = Sit on the left, near the edge, turned a little towards your partner.
    .b = Sit on the right, near the edge, turned a little towards your partner.
sofa_feet = feet to feet on the sofa
    .setup = Lean back at opposite ends, legs side by side, feet within easy reach, cushions behind you.
sofa_feet_lap = feet in the lap, sofa
    .a = Sit at one end, a towel on your lap.
    .b = Lean back at the other end and rest both feet in your partner’s lap.
sofa_back_turned = back turned, on the sofa
    .a = Sit sideways behind your partner, one leg folded.
    .b = Sit sideways with your back to your partner.

## Sitting on the floor or bed
floor_feet = feet to feet on the floor
    .setup = Lean against two walls or piles of cushions, legs side by side, feet within easy reach.
facing_cross_legged = facing, cross-legged
    .setup = Sit cross-legged face to face on cushions, knees almost touching.
hip_to_hip = hip to hip, opposite ways
    .setup = Sit left hip by left hip, facing opposite ways, and turn a little towards each other.
seated_embrace = seated embrace
    .a = Sit close, face to face, your legs over your partner’s thighs.
    .b = Sit close, face to face, your partner’s legs over your thighs.
back_to_back = back to back
    .setup = Sit back against back, legs crossed or long; the shorter one on a cushion.
back_to_back_twist = back to back, turning
    .setup = Sit back against back and both turn the same way, a hand on your own and a hand on the other’s knee.
facing_twist = facing, turning
    .setup = Sit cross-legged face to face and turn, holding hands or a strap behind your backs.
straddle_wrist_hold = legs wide, wrists held
    .setup = Sit face to face, legs wide, and hold each other’s wrists or a strap.
diamond_side_lean = leaning sideways together
    .setup = Sit side by side, one leg folded, inner hands on each other’s shoulder, outer hands meeting overhead.
sole_to_sole = sole to sole
    .setup = Sit face to face, soles together, knees bent, hands or a wall behind you.

## Lying
heads_together = heads together, reaching back
    .setup = Lie on your backs in one line, heads side by side, and reach back to each other.
side_lying_facing = on your sides, face to face
    .a = Lie on your right side, face to face, pillows under head and knee.
    .b = Lie on your left side, face to face, pillows under head and knee.
side_lying_opposed = on your sides, head to feet
    .setup = Lie on your right side, head to feet, pillows under head and knee.
prone_kneel_beside = face down, kneeling beside
    .a = Kneel on a cushion at your partner’s left, your back nearly upright.
    .b = Lie face down, cushions under chest and ankles, head turned as it pleases.
head_end = sitting at the head
    .a = Sit at your partner’s head, your back supported.
    .b = Lie on your back, your head on a cushion.
head_in_lap = head in the lap
    .a = Sit with your back supported, a cushion on your lap.
    .b = Lie on your back, your head on the cushion.
side_lying_giver_behind = on one side, partner behind
    .a = Sit behind your partner’s back.
    .b = Lie on your right side, pillows under head and knee.
bed_side_edge = on one side, at the edge
    .a = Sit on the edge of the bed behind your partner’s back.
    .b = Lie on your right side near the edge, pillows under head and knee.
supine_feet = on the back, partner at feet
    .a = Sit at your partner’s feet.
    .b = Lie on your back, a cushion under your knees.

## Standing
shoulder_hinge = folding forward, hands on shoulders
    .setup = Stand face to face, hands on each other’s shoulders, and fold forward until your backs are flat.
forearm_back_bend = forearms held, chests lifted
    .setup = Stand face to face, hold each other’s forearms and lift your chests.
double_side_stretch = side stretch together
    .setup = Stand side by side, inner hands at the hips, outer hands meeting overhead.
standing_shoulders = standing, hands on shoulders
    .setup = Stand face to face, half a step apart, hands on each other’s shoulders.
rag_doll = standing fold, back to back
    .setup = Stand back to back, a hand’s length between your heels, and let yourselves hang forward.
wall_behind = standing behind, at a wall
    .a = Stand behind your partner, your back straight.
    .b = Stand facing a wall or desk and lean your hands on it.

## Resting
rest_seated = resting side by side
    .setup = Sit side by side and let your hands rest.
rest_lying = resting, propped up
    .setup = Lie back side by side against cushions.
interlude_standing = stand, stretch, sip
    .setup = Stand up slowly, stretch, and drink some water.
