### The screens before and after a session.

app-name = Attune
page-title = { $name } · Attune
language-name = In English
back = Back
# $now the page, $all how many there are
progress = { $now } of { $all }
not-saved = Not saved. This session still works.

## Start
start-title = Start
start-heading = A massage for both of you, at once.
start-lead = Clothes on. No account.
start-button = Start
start-foot = Works without a connection. For adults.
about-link = About
start-home = Our page

## Who
who-heading = Who is here?
who-lead = Adults only. This sets how close the poses are.
who-foot = Nothing leaves this phone.
setting-colleagues-note = Chairs, shoulders and hands
setting-training-note = Before or after exercise

## What is there, how long
place-heading = What do you have?
minutes-heading = How long?
minutes-unit = minutes
minutes-note = Ten minutes is a whole session, not half of one.
next-button = Next

## Read together
read-heading = Read together
read-lead = Is either of you today …
read-item-ill = ill or feverish
read-item-alcohol = affected by alcohol or drugs
read-item-breathless = breathless
read-item-swollen = newly swollen or in unusual pain
read-item-pregnant = pregnant
read-item-operated = recently operated on or injured
read-item-treatment = under treatment, or told to avoid massage
read-item-mood = or just not in the mood
read-neither = Neither of us
read-yes = Yes, or unsure
read-foot = “Yes, or unsure” asks nothing aloud. Then today is for something quieter.

## Not now
notnow-heading = Not now, then.
notnow-first = That is a good answer. Nobody has to say why.
notnow-second = If someone feels seriously ill, has chest pain or trouble breathing, call for help now.
notnow-third = Otherwise: tea, a walk, or ten quiet minutes side by side.
notnow-again = Read it again
notnow-done = Done for today
notnow-privately = Answer privately

## Begin
begin-title = Prop the phone
begin-prop = Prop the phone.
begin-warm = Warm your hands.
begin-stop = To stop, hold a finger anywhere.
begin-lead = Nobody has to give a reason.
begin-button = Begin
begin-see-plan = See the plan
fact-voice = Voice
fact-voice-yes = English, on this phone
fact-voice-none = No voice on this phone. Text and chimes will guide you.
fact-voice-unknown = If this phone has one; text and chimes always
fact-screen = Screen
fact-screen-awake = Stays awake, goes dim
fact-screen-may-lock = May lock here: touch it now and then, or turn the lock off
fact-tonight = Today
# $place such as “two chairs”, $minutes how long
fact-tonight-value = { $place }, { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
}, clothed, light
# $asked minutes wished for, $minutes minutes planned
note-shorter = You asked for { $asked ->
    [one] { $asked } minute
   *[other] { $asked } minutes
}. First sessions last { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
}, so that hands and bodies can get used to it.
# $asked minutes wished for, $minutes minutes planned
note-shorter-colleagues = You asked for { $asked ->
    [one] { $asked } minute
   *[other] { $asked } minutes
}. Among colleagues it is { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
}.
note-chairs = The first sessions need two chairs.
plan-working = One moment: your plan is being made.
plan-failed = No plan fits right now. Go back and choose another length.

## The end
ended-finished = That was it.
ended-stopped = Stopped. You need no reason.
ended-rest = Stay a moment. Get up slowly.
ended-water = A glass of water, and a thank you both ways.
ended-help = If something still hurts, feels numb or worries you, see a doctor. If it is urgent, call your emergency number.
ended-see-plan = See what you did
ended-again = To the start
ended-after = How was it?

## About
about-heading = About Attune
about-what = Attune guides two adults who massage each other at the same time.
about-evidence = What is known comes from studies of taking turns. Both at once has not been tested yet. Plain rest helps too.
about-review = The content has not yet been reviewed by a clinician. It is no treatment.
about-privacy = Everything stays on this phone. No account, no tracking.
