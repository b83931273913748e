### The session: what is said aloud (cue-...) and what stands on the screen.
### A cue has at most eight words aloud: who first, then where and how.

## On the screen
title = Session
time-left = { $time } left
next = next: { $what }
# $done minutes, $all minutes
ring-label = { $done } of { $all ->
    [one] { $all } minute
   *[other] { $all } minutes
} done
zone-label = Tap to change
zone-note = an elbow is fine
zone-spoken = Change something for { $person }
there = There
pause = Pause
hold-to-stop = hold anywhere to stop
stop = Stop
resume = Go on
paused-heading = Paused. Hands still.
paused-slept = The phone slept. Nothing was missed.
paused-quiet = Nobody answered, so it waits for you.
sheet-heading = For { $person }. Hands stay still.
sheet-softer = Softer
sheet-firmer = Firmer
sheet-elsewhere = Elsewhere
sheet-skip = Skip this
sheet-keep = Keep going as it was
yes = Yes
skip = Skip
comfort-question = Is this good?
comfort-good = Good
comfort-not-quite = { $person }: not quite
breathe-in = breathe in
breathe-out = breathe out
pacer-in-let-go = in, let go
pacer-out-press = out, press slowly
pacer-in-back = in, glide back
pacer-out-stroke = out, stroke slowly
# $pose the pose, $lines what hands do
picture-alt = { $pose }. { $lines }

## Said aloud about hands
both = Both
# $who a letter or “Both”, $what such as “knead left calf”
cue-works = { $who }: { $what }.
# $who a letter or “Both”, $what such as “knead left calf”
cue-works-first = { $who }: hover … { $what }.
# $who a letter or “Both”, $region where
cue-still = { $who }: hands still on { $region }.
# $who a letter or “Both”, $region where
cue-calibrate-line = { $who }: rest hands on { $region }.
cue-rests = { $who }: rest.
cue-together = Together: { $technique }.
# $receiver the letter of who is asked, $region where
cue-ask = { $receiver }: hands welcome on { $region }?
cue-hover = { $giver }: hover. Then land softly.
# $giver the letter, $region where
cue-elsewhere = { $giver }: slowly to { $region }.

## Said aloud, the rest
cue-ready = Soon you change places.
cue-move = Change now: { $pose }.
cue-move-roles = Change roles. The pose stays.
cue-move-sides = Change sides. The pose stays.
cue-tempo-strokes = Slowly, with the breath.
cue-tempo-rhythm = Slow and even. Follow the dot.
cue-calibrate = Slowly firmer. Say “there”.
cue-comfort = { $person }, is this good?
cue-comfort-both = Is this good, both of you?
cue-halfway = Halfway.
cue-count = Three. Two. One.
cue-breath = In … and slowly out.
cue-softer = Softer from now on.
cue-firmer = A little firmer again.
cue-as-firm = As firm as we go.
cue-left-out = Leaving that out.
cue-hands-still = Hands still.
cue-pausing = Pausing. Hands still.
cue-welcome-back = Welcome back. Nothing was missed.
cue-quiet-pause = It is quiet. Let us pause.
cue-going-on = Going on.
cue-stopped = Stopped. You need no reason.
cue-finished = That was it. Rest a moment.
