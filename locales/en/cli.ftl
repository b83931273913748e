# What `attune` prints on the command line.

not-today-title = Not today. Here is what to do.
not-today-emergency = Call your emergency number now. Sit or lie down comfortably until help comes.
not-today-urgent-same-day = Please get medical advice today, before any massage.
not-today-clinician-first = Please ask a clinician first. Once you have advice, say so and plan again.
not-today-postpone = Rest today. Another day will be better for both of you.

plan-heading = A session of { $length } for A and B. Each lane says what that person’s hands do.
# $length, $asked
plan-shortened = Today { $length } fits you both. You asked for { $asked }.
plan-from = Planned again from { $time }; what came before stays as it was.
# $seconds, $pose
plan-change = { $seconds } s to change: { $pose }
# Seconds of a part.
plan-seconds = ({ $seconds } s)
plan-together = Together: { $what }
plan-rests = rests
plan-still = warm, still hands: { $place }
plan-end = the end

limits-longest = At most { $minutes } minutes.
limits-receives = { $person } may be touched here:
limits-gives = { $person } may give:
limits-ask = ask first
limits-level = level
limits-gives-nothing = nothing
limits-run = at most { $seconds } s in a row
# $regions, $techniques
limits-hands = on { $regions } places, in { $techniques } ways
limits-no-reasons = Nothing you told limits anything.

guide-keys = A: s softer, e elsewhere, d skip. B: k softer, i elsewhere, l skip. p pause or go on, y yes, n no.
guide-stop = q stops at once. You need no reason.
guide-in = in
guide-out = out

reach-heading = What your two bodies can do together, pose by pose. Worked out from your sizes; only trying tells for sure.
# $person, $cm
reach-size = { $person } is { $cm } cm tall.
# $person
reach-size-untold = { $person } told no height, so what is shown holds for small, middling and tall alike.
reach-closed = not for you two today
reach-both = Both at the same time
reach-one = { $person } gives, the other rests
reach-hands = hands of { $person }
reach-comfortable = in comfort
reach-acceptable = well enough
reach-brief = for a short while
reach-try-it = maybe, try it
reach-no = not here
reach-with-left = with the left hand
reach-with-right = with the right hand
reach-with-both = with both hands
# $count, $all
reach-known = { $count } of { $all } places come from the table: everybody of about your heights does well there. The others were worked out for the two of you; --exact works out all of them.
reach-why-need = this pose asks too much
reach-why-too-far = the arm is too short
reach-why-tilted = the hand could not lie flat
reach-why-body = a body is in the way
reach-why-furniture = a seat or the floor is in the way
reach-why-lain-on = it is lain or leant on
reach-why-strain = holding it would strain
