### The plan as two lanes, and the card of one step.

title = Your plan
# $minutes the whole session, $place such as “two chairs”
heading = { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
}, { $place }
lead-even = Each of you receives about { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
}. Lanes show whose hands work.
# $a and $b: minutes each receives
lead-uneven = A receives about { $a ->
    [one] { $a } minute
   *[other] { $a } minutes
}, B about { $b ->
    [one] { $b } minute
   *[other] { $b } minutes
}. Lanes show whose hands work.
lane = { $person }’s hands
legend = Solid and hatched blocks are working hands. A dashed block is a warm hand that stays still, so that it can rest.

## In the lanes
# $technique such as “kneading”, $region where
block-works = { $technique }: { $region }
block-still = Still, warm hands
block-rest = Rests
block-change = Change places: { $pose }
block-change-roles = Change roles
block-change-sides = Change sides
# $person the letter, $time from when, $seconds how long, $what the block’s own words
block-spoken = { $person }, from { $time }, { $seconds ->
    [one] { $seconds } second
   *[other] { $seconds } seconds
}: { $what }
# $time from when, $seconds how long, $what the block’s own words
block-spoken-both = Both, from { $time }, { $seconds ->
    [one] { $seconds } second
   *[other] { $seconds } seconds
}: { $what }

## The card
# $from and $to: times, $pose the pose
card-when = { $from } to { $to } · { $pose }
# $technique such as “kneading”, $partner the letter, $region where, $level 1 to 3
who-works = { $technique } for { $partner }: { $region }. Pressure { $level } of 3.
# $partner the letter, $region where
who-still = Warm hands lie still for { $partner }: { $region }.
who-rests = Hands rest.
fact-why = Why this
fact-sure = How sure
fact-safe = Why safe
sure-a = Well supported, by studies of taking turns. Both at once is untested.
sure-b = Fairly, from studies of taking turns. Both at once is untested.
sure-c = From teaching practice, not from studies. Both at once is untested.
sure-d = Our own judgement. Both at once is untested.
# $level 1 to 3
safe = Every step was checked a second time, by other code, against what you both agreed to. Pressure stays at { $level } of 3 or below here.

## Why a step is there
reason-wished-for = This place was wished for.
reason-warms-first = Light work first, so that more is welcome.
reason-already-warm = The place is warm from what came before.
reason-evens-sides = The other side had its turn; now this one.
reason-rests-hands = Hands rest while they stay warm on the partner.
reason-evens-time = Both get about the same time.
reason-arrives = To arrive together and find the right pressure.
reason-closes = A quiet ending.
reason-calms = Slow and calming.
reason-stretches-warm = A warm place can be stretched gently.
reason-wakes-up = Brisk and short, to wake up.
reason-turns-for-reach = One at a time here, because both could not reach well at once.
reason-turns-suit = One at a time here: whoever receives can simply let go.
reason-turns-as-asked = One at a time, as you wished.
reason-same-for-both = The same for both, so one cue is enough.
reason-relaxation = Meant for relaxing.
reason-circulation = Meant for warmth.
reason-flexibility = Meant for moving easily.
reason-bonding = Meant for being close.
reason-recovery = Meant for coming to rest.
reason-interlude = Stand, stretch, drink some water.
because-shared = You do this together.

## Shaping it before it begins
shape-swap = Swap
shape-longer = Longer
shape-drop = Leave out
shape-more = More of this
shape-less = Less of this
shape-undo = As it was
# $list one to three things, such as “kneading: left calf; strokes: back”
told-came = New: { $list }.
told-gone = Gone: { $list }.
told-done = Done.
told-back = As it was before.
told-stays = This stays as it is.
why-made-room = It made room for what you asked for.
why-anew = The plan was made anew.
why-no-pose = Hands do not reach there well from here.
why-hands-rest = Hands would tire.
why-sides-even = Left and right stay even.
why-both-even = You two stay even.
why-breadth = Each gets a few places, not too many, and what was wished for.
why-enough = There is as much of it as does good.
why-needs-time = This session has no time for it.
why-light-first = A place is worked lightly first.
why-today = It is not within what fits today.
why-nothing-else = Nothing else fits here as well.
