### The command line: the plan as text, limits, not today, and the live session in a terminal.

## The plan
# $minutes the whole session
plan-heading = Your session: { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
}
# $asked minutes wished for, $minutes minutes planned
plan-shorter = You asked for { $asked ->
    [one] { $asked } minute
   *[other] { $asked } minutes
}. What fits you both today: { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
}.
plan-turns-instead = Today, { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
} of taking turns fits you both.
plan-no-fit = No session fits both of you today. A quiet rest side by side is a good evening too.
plan-time = Time
plan-pose = Pose
plan-phase = Part
plan-lane = { $person }’s hands
plan-change = Change: { $pose }
plan-change-roles = Change roles
plan-still = hands still
plan-rests = rests
plan-together = together
plan-ready = Have ready
plan-prepare = Prepare
# $a and $b: minutes each receives
plan-receives = A receives { $a } min, B receives { $b } min
plan-checked = Every step was checked a second time, by other code.
plan-unscreened = Nobody was asked about health yet, so everything stays light, clothed and seated.
plan-written = Written to { $file }
replan-from = From { $time } on
not-reviewed = The content has not yet been reviewed by a clinician.

## Not today
not-today = Not today. Here is what to do.
not-today-emergency = Call your emergency number now. Stay together, stay warm and do nothing else until help is there.
not-today-urgent-same-day = Please get medical advice today, by phone or in person. Leave massage until then.
not-today-clinician-first = Please ask a doctor or midwife first whether massage is fine for now. Then come back.
not-today-postpone = Another day is kinder. Rest, drink something warm, and come back when it has passed.
not-today-no-reason = Nobody has to say why.
not-today-why = Why, for your eyes only
rest-day = Today is a rest day for both of you. Nothing else is needed.

## Limits
limits-heading = What is welcome, { $person }
limits-note = These are limits. Reasons stay with the person.
limits-receiving = Receiving
limits-giving = Giving
limits-place = Place
limits-pressure = Pressure up to
limits-contact = Touch
limits-welcome = Welcome
limits-hands = Hands that give
limits-longest-giving = Longest giving in a row
limits-longest-session = Longest session
limits-poses-out = Left out of poses
limits-techniques-out = Left out of touches
limits-prepare = To prepare
limits-everything-else = Everything else
limits-none = none
limits-why = Why, for your eyes only
minutes = { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
}
seconds = { $seconds ->
    [one] { $seconds } second
   *[other] { $seconds } seconds
}
hands-both = both
hands-left = left
hands-right = right
hands-none = neither

## Pressure
pressure-0 = no pressure
pressure-1 = light, like spreading lotion
pressure-2 = gentle, like rubbing lotion in
pressure-3 = comfortable, the muscle moves

## The live session
guide-keys = Keys
guide-key-softer = softer for { $person }
guide-key-firmer = firmer for { $person }
guide-key-elsewhere = another place for { $person }
guide-key-skip = leave this out
guide-key-pause = pause and go on
guide-key-stop = stop
guide-key-yes = yes, or good
guide-key-no = skip, or not quite
guide-key-there = “there”
guide-waits = Waiting for an answer
guide-countdown = { $time } left
