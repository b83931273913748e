### What two people keep between sessions. Two sections: their own answers (keeper), what they told afterwards (journal).

## For every page
next-button = Next
back-button = Back
skip-button = Skip
done-button = Done
close-button = Close
# $person A or B
only-sees = Only { $person } sees this page

trouble-full = There is no room left on this phone. The last change was not saved; everything before it is safe.
trouble-denied = This browser does not let us save. Everything still works, but nothing stays for next time.
trouble-lost = What was saved here is gone: the browser has cleared it. A saved file brings it back.
trouble-damaged = Part of what was saved cannot be read. Nothing was written over it.
trouble-newer = This was saved by a newer Attune. Please open the page again when you are online.
trouble-words = These words do not open the file. Nothing was changed.
trouble-nothing = No file was chosen. Nothing was changed.
trouble-elsewhere = Attune is open in a second window. What was told there is here too now.
trouble-elsewhere-lost = Attune is open in a second window, and the same was changed there. What was kept there stands. Please say the last thing once more.
trouble-stopped = Stopped. Nothing was changed.

## Home
home-heading = What would do you good?
home-lead = The next session can fit the two of you better.
home-answers = Answer in private, one after the other

## Passing the phone
# $person A or B
cover-heading = Pass the phone to { $person }
cover-lead = For one pair of eyes.
cover-here = I am { $person }
cover-home = Not now
pin-heading = { $person }, your PIN
pin-label = PIN
pin-hint = 4 to 8 digits. Nobody can bring it back.
pin-wrong = That was not it. Try again.
pin-wait = { $seconds ->
    [one] That was not it. Wait { $seconds } second, then try again.
   *[other] That was not it. Wait { $seconds } seconds, then try again.
}
pin-trying = One moment …
pin-open = Open
pin-forgot = I forgot it
pin-anew-heading = Begin your pages anew?
pin-anew-what = What you told before is deleted; nobody could open it. Until you answer again, only the gentlest plan is made. The other person’s pages stay.
pin-anew-do = Delete my pages

## About the session
house-heading = The two of you
house-lead = Both may see this page.
house-setting = How you know each other
house-places = What you have
house-minutes = How long
house-occasion = Why today

## Measures
centimetres = { $value } cm
kilograms = { $value } kg
weeks = { $value ->
    [one] week { $value }
   *[other] week { $value }
}
not-told = not said
# $what such as “Height”
less-of = { $what }: one less
more-of = { $what }: one more
# $low, $high
number-range = From { $low } to { $high }, or leave it empty.

## The body map
map-front = front
map-back = back
map-left = left
map-right = right
map-whole = Whole body
map-head = Head
map-hands = Hands
map-feet = Feet
sides-legend = Which side
sides-both = both sides
sides-one = this side only

## What somebody would like
skip-all = Skip all of these pages
none-of-these = None of these
likes-heading = What would do you good?
likes-lead = Tap where it is tight or sore. Leave out what you like.
likes-legend = Places, and how much you would like hands there
likes-key = Gladly
likes-how-much = How much
likes-rather = Or rather
likes-ticklish = ticklish
likes-out = leave out
likes-nothing = nothing said
wish-none = no
wish-little = a little
wish-gladly = gladly
wish-most = most of all
how-heading = What is it for?
how-goals = As many as you like
how-firm = At most
how-firm-soft = soft
how-firm-medium = medium
how-firm-firm = firm
how-clothes = Clothes
how-clothed = stay on
how-skin = skin and a little oil are fine
how-clothes-note = Skin needs both yeses; nobody sees whose.

## Hands and body
hands-heading = Your hands today
hands-lead = Tick what is so.
hands-legend = Hands, thumbs, strength
body-heading = Your body
body-stature = Height
body-stature-seen = Both see it pictured.
body-own = Stays on your own pages.
body-span = Arm span
body-weight = Weight
body-more = Arm span and weight, if you like
body-hard = What is hard for you?

## Where hands are welcome
welcome-heading = Where are hands welcome?
welcome-lead = Tap what you want to be otherwise.
welcome-legend = Being touched here
welcome-hint = Nobody sees this map. A “not” needs no reason.
welcome-old = Some of your yeses are older than three months, or were for someone else. They count as “ask first” until you say yes again.
give-heading = Where do you like to give?
give-legend = Touching here
give-ask-note = “Ask first” is left out of the plan; you can still offer it.

## Health
health-heading = Anything of these?
health-review = Nobody sees your answers. No clinician has reviewed these questions yet.
none-of-all = None of all these
health-something = Something here
health-which = What is so
health-search = Look for something
health-found = Found
health-not-found = Nothing by that name. If unsure, ask a doctor before a massage.
health-today = Fever, infection, cold, upset stomach; alcohol, drugs, drowsy medicine; a big meal; faint or weak; chest pain, short of breath; a knock to the head; very high blood pressure; dark urine after sport; side pain with fever.
health-skin = Catching, hot or spreading; wound, burn, bruise, rash; thin skin; a new lump or mole; allergy to oils or scents; new tattoo, piercing, injection or filler.
health-heart = Clots, blood thinners, daily aspirin, bleeding; sore or swollen veins or legs; heart trouble, stroke, aneurysm; high or low blood pressure; fainting.
health-bones = Fracture, operation, sprain; loose or artificial joints; brittle bones; disc or back trouble; neck injury; arthritis, gout, a stiff or curved spine; back, neck or jaw pain.
health-nerves = Diabetes; numbness; epilepsy; multiple sclerosis, Parkinson’s, spinal cord; migraine, sudden headache, concussion, dizziness; pain from light touch or all over; chronic fatigue.
health-senses = Eye pressure, eye operation, contact lenses; heartburn, hernia; bowel, kidney, liver or spleen; asthma or COPD.
health-pregnancy = Pregnant, or perhaps; birth in the last six weeks; breastfeeding, tender chest; period pain or heavy bleeding.
health-cancer = Cancer now or before; lymph nodes removed; lymphoedema.
health-devices = Pacemaker; port, line, drain, tube or catheter; insulin pump or sensor; dialysis fistula; implants.
health-mind = Breathing exercises bring anxiety; touch can bring back hard memories; a crisis just now.
health-people = Under 18; steps or stopping hard to follow; over 75 or frail; hearing, sight or speech; a big difference in weight; an artificial limb.
health-giver = Hands, thumbs, strength; kneeling, floor, standing, lying, turning the head, arms up.
pregnant = Pregnant, or perhaps pregnant
where-lead = Mark each place. No place means everywhere.
where-here = here
where-not-here = not here
weeks-heading = How many weeks?
weeks-lead = Without a number, the careful rules of every stage hold.
weeks-label = Week of pregnancy
advice-heading = Has a doctor or midwife said that massage is fine?
advice-lead = Without that, today is a rest day.
advice-not = Not yet
advice-yes = Yes, for this
signs-heading = Before you begin
signs-lead = Because of what you told: is any of this so right now?

## Anything new
renewal-heading = Anything new today?
renewal-lead = Ill, feverish, faint, short of breath, chest pain; alcohol or drugs; new pain, swelling, injury, wound, operation, medicine or pregnancy.
renewal-still = Still so?
renewal-same = Nothing new, hands welcome as before
renewal-new = Something is new
renewal-maps = Look at my maps again
new-heading = What is new?

## The end of somebody’s pages
free-heading = Do you want this, and do you feel free to say no?
free-lead = Only you see this.
free-yes = Yes
free-no = No, or not sure
unfree-heading = Thank you for saying so.
unfree-lead = Today is a rest day for both of you, without a reason. What you said is kept nowhere.
unfree-help = Nobody has to go along with touch. A local helpline for people under pressure, a doctor or someone you trust will listen. In danger, call your emergency number.
quick-exit = Leave this page now
stop-heading = Not today
# $what the names of what was told
stop-because = Because of: { $what }.
stop-sign = a sign you ticked
# $person the other one
stop-private = { $person } will only hear that today is a rest day. Tell more if you want to.
# $person the other one
stop-emergency = If you need help, tell { $person } now.
stop-slip = That was a slip: back
advice-emergency = Call your emergency number now.
advice-today = No massage. Call a doctor today.
advice-clinician = Ask a doctor first, and come back with a yes.
advice-postpone = Rest today. Another day will do.
setpin-heading = A PIN for your pages?
setpin-lead = It stops whoever holds this phone, but not an expert who copies its files.
setpin-set = Set this PIN
setpin-without = Without a PIN
setpin-working = Sealing your pages anew …
setpin-stop = Leave it as it was
setpin-anew = A new PIN seals your pages anew. Copies and files made before still open with the old one.
pin-again = The same once more
pin-differ = The two are not the same.
done-heading = Thank you.
# $person the other one
done-lead = { $person } sees none of this. It only shapes the plan.
done-open = Some health questions are open. So the plan stays light, short and clothed.
# $what headings
done-open-list = Open: { $what }.
# $what things to prepare
done-prepare = For you, before you begin: { $what }.
# $person the other one
hand-to = Done, hand to { $person }
hand-both = Done, back to both

## A rest day, for both
rest-heading = Today is a rest day.
rest-lead = It can have many causes, and none has to be said.
rest-ideas = Tea, a walk, or ten quiet minutes side by side. Tomorrow is a new day.
rest-done = Good

## What is kept
kept-link = What is kept
kept-heading = What is kept
kept-lead = Everything stays on this phone. Nothing is sent anywhere.
kept-shared = For both
kept-shared-what = evenings and minutes, favourites, what you may do today
kept-private = For one alone
kept-private-what = your answers, your marks, your tension
kept-never = Nowhere
kept-never-what = whether you felt free to say no, a crisis, who caused a rest day
kept-house = The two of you
# $person A or B
kept-pin = PIN of { $person }
setpin-drop = No PIN any more
save-heading = Everything as a file
save-lead = For another phone, or in case this one is lost. Private pages stay sealed in it.
save-words = Words to lock it
save-words-hint = Without them, whoever has the file can open what has no PIN.
save-now = Save the file
saved-heading = The file is saved.
bring-heading = Back from a file
bring-lead = What is here now is replaced by what is in the file: everything or nothing.
bring-words-hint = Empty, if it has none.
bring-now = Choose the file
brought-heading = Everything is back.
delete-link = Delete everything
delete-heading = Delete everything?
delete-lead = Answers, evenings, favourites, PINs: gone from this phone, and nobody can bring them back.
delete-stays = The app itself stays, so that it opens without a network. Files you saved stay where you put them.
delete-now = Yes, delete everything
delete-not = Keep it
deleted-heading = Nothing is kept here any more.

## Afterwards: days and lengths
months-short = Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec
months = January February March April May June July August September October November December
weekdays = Monday Tuesday Wednesday Thursday Friday Saturday Sunday
minutes = { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
}
minutes-of-rest = { $minutes ->
    [one] plain rest, { $minutes } minute
   *[other] plain rest, { $minutes } minutes
}
times-a-week = { $times ->
    [one] { $times } time a week
   *[other] { $times } times a week
}
number-less = Less
number-more = More

## Before and after a session
tension-now = Tension in your body now
tension-low = none
tension-high = the most I know
before-heading = Before you begin
before-lead = Five seconds, if you like. It shows you later what changes.
sees-none = { $person } sees none of this.
sees-none-shapes = { $person } sees none of this. It only shapes the next plan.
done-hand-to = Done, hand to { $person }
after-heading = Next time?
after-lead = No mark means either is fine.
after-rest-heading = And now?
after-more = Everything else, and what your hands did
after-given = Your hands: { $what }
mark-keep = Keep
mark-leave-out = Leave out
thanks-heading = Thank you, both.
thanks-lead = If you like, say it to each other too.
next-time = Next time
next-today = Today
# $day the day, $minutes how long
next-when = { $minutes ->
    [one] { $day }, about { $minutes } minute
   *[other] { $day }, about { $minutes } minutes
}
rhythm-legend = How often would you both like it?
rhythm-weekly = Once a week
rhythm-two-or-three = Two or three times a week
rhythm-open = As it comes
home-back = To the first page

## Plain rest, for a fair comparison
plain-link = Ten minutes of plain rest
plain-heading = Ten minutes, hands off
plain-lead = Sit or lie side by side. No hands, no talk, no phone. Come back when it is over.
plain-why = Rest alone lowers tension too. An evening of it now and then shows what massage adds.
plain-done = We are back

## Home of two who come back
begin-minutes = { $minutes ->
    [one] Begin: { $minutes } minute
   *[other] Begin: { $minutes } minutes
}
note-first = Note tension first, five seconds each
today-light = Today only light work: firmer work was less than a day and a half ago.
skill-new = One new thing
# $name its name, $how how it is done
skill-how = { $name }: { $how }
skill-without = Without the new thing
place-link = Three minutes for one place
favourites-link = Favourites
evenings-link = Your evenings
history-link = How it was for { $person }, in private
work-link = Two at work
therapist-link = A plan from a therapist

## Ten minutes tonight?
tonight-offer = Ten minutes tonight?
tonight-asks = { $person } asks
tonight-asked = { $person } asks: ten minutes tonight? The answer is private.
tonight-look = { $person } looks, in private
tonight-question = { $person } would like ten minutes tonight.
tonight-free = Only a yes is shown. Without one, { $person } cannot tell whether you looked.
tonight-nothing = Nothing is asked tonight.
tonight-yes = Yes, gladly
tonight-no = Close
tonight-agreed = Tonight: ten minutes. Both would like it.
tonight-begin = Begin the ten minutes

## Three minutes for one place
place-heading = Just one place
place-lead = Three minutes of warm hands there, then two of quiet.
place-for = For whom
place-where = Where
place-begin = Begin
why-today = That does not fit today.
why-no-pose = No pose here brings hands there well.
why-needs-time = It needs more time than there is.
why-unknown = This Attune does not know it yet.

## Evenings and minutes
evenings-heading = Your evenings
evenings-lead = The last four weeks. Minutes differ, and nothing is owed.
received = { $person } received
rested = Hands of { $person } rested
evenings-last = One by one
event-legend = Something important coming? The evening before it stays light.

## History, in private
history-lead = { $evenings ->
    [one] Your tension, 0 to 10, { $evenings } evening
   *[other] Your tension, 0 to 10, { $evenings } evenings
}
history-lead-nothing = Note your tension before and after, and it appears here.
verdict-nothing = Nothing noted yet.
verdict-too-early = Too early to tell.
verdict-lower-on-most = Lower on most evenings. Too early to say why.
verdict-unclear = No clear change so far.
verdict-lower = Lower after massage.
verdict-higher = Higher after massage, so far.
size-nothing = less than half a point
size-half-a-point = about half a point
size-about = { $points ->
    [one] about { $points } point
   *[other] about { $points } points
}
size-nearly = { $points ->
    [one] nearly { $points } point
   *[other] nearly { $points } points
}
size-over = { $points ->
    [one] a little over { $points } point
   *[other] a little over { $points } points
}
size-half = about { $points } and a half points
end-nothing = no change
end-lower = { $size } lower
end-higher = { $size } higher
said-too-early = Three evenings with both notes are the least that say anything.
said-same = After massage, your tension was about the same.
said-lower = After massage, your tension was { $size } lower.
said-higher = After massage, your tension was { $size } higher.
# $from one end, $to the other
said-range = Anything from { $from } to { $to } fits what you noted.
said-softer = Softer or shorter may suit you better.
against-no-rest = Plain rest lowers tension too. An evening of it now and then would show what massage adds.
against-too-few = { $evenings ->
    [one] Plain rest may do the same. { $evenings } evening to compare is too few.
   *[other] Plain rest may do the same. { $evenings } evenings to compare are too few.
}
against-alike = { $evenings ->
    [one] Plain rest may do as much. { $evenings } evening cannot tell them apart.
   *[other] Plain rest may do as much. { $evenings } evenings cannot tell them apart.
}
against-massage = Massage lowered it { $size } more than plain rest did.
against-rest = Plain rest lowered it { $size } more than massage did.
spread-label = Tension before and after, evening by evening. The sentences below say the same.
likely-heading = Likely change
key-before = before
key-after = after
key-rest = plain rest
range-massage = { $evenings ->
    [one] Massage, { $evenings } evening
   *[other] Massage, { $evenings } evenings
}
range-rest = { $evenings ->
    [one] Plain rest, { $evenings } evening
   *[other] Plain rest, { $evenings } evenings
}
tick-none = no change
tick-lower = { $points } lower
tick-higher = { $points } higher
history-how = How this is worked out
history-bar = The bar is where the true change probably lies. A longer bar means we know less. Evenings without both notes are left out.
history-hope = Hoping for a change can lower a number as well. Nobody can rule that out here.
history-method = Before minus after of each evening, and the 95 % range of their mean by Student’s t. Evenings are never taken to differ by less than a point, so a few equal answers do not look like certainty.
ask-heading = A few seconds about this week
ask-sleep = How was your sleep in the last seven nights?
ask-mood = How have you felt in the last seven days?
ask-closeness = How close do you feel to the other person these weeks?
low-bad = bad
high-good = very good
low-far = far
high-close = very close
ask-put-off = Not now
slow-heading = Over the weeks
topic-sleep = Sleep
topic-mood = Mood
topic-closeness = Closeness
slow-too-early = Too early to tell.
slow-unclear = The usual ups and downs.
slow-higher = { $size } higher than at first
slow-lower = { $size } lower than at first
left-out-heading = What you left out
left-out-legend = Left out for good. Take the mark away and it may come again.
cadence-legend = How often may we ask about sleep and mood? Never right after a session.
cadence-weekly = Weekly
cadence-monthly = Monthly
cadence-never = Never

## Favourites
favourites-heading = Favourites
favourites-none = After a session you can give its plan a name and use it again.
favourites-lead = Each is checked again with what holds today.
favourite-keep = Keep this plan as a favourite
favourite-fits = { $minutes ->
    [one] { $minutes } minute. Fits today as it is.
   *[other] { $minutes } minutes. Fits today as it is.
}
favourite-changes = { $minutes ->
    [one] { $minutes } minute. Today something in it has to change.
   *[other] { $minutes } minutes. Today something in it has to change.
}
favourite-waits = { $minutes ->
    [one] { $minutes } minute. Checked again when you use it.
   *[other] { $minutes } minutes. Checked again when you use it.
}
favourite-unreadable = This plan is from another Attune and cannot be read here.
favourite-use = Use “{ $name }”
favourite-remove = Remove “{ $name }”
favourite-name-heading = What do you call it?
favourite-name = Name of the plan
favourite-name-hint = For example: Sunday evening

## Two at work
work-heading = Two at work
work-lead = Eight to fifteen minutes on two chairs, clothed: shoulders, upper back, arms and hands.
work-what = In an open room. Never a duty, never part of the job.
work-free = Each answers alone. Only when both said yes does anything show. A no and no answer look the same.
work-kept = Nothing is kept, and the employer learns nothing.
work-start = Each answers alone
work-leave = Leave without a trace
work-question = Would you like it, freely?
work-alone = If one of you leads the other at work: a yes only counts when nobody expects it of you.
work-yes = Yes, and nobody expects it of me
work-no = Not today
work-later = No answer
work-never = Your answer alone is never shown. In half an hour it is forgotten.
work-nothing = Nothing for now.
work-nothing-lead = That says nothing about anyone. Have a good day.
work-agreed = Both would like it.
work-agreed-lead = Two chairs, clothed, no bare skin but hands. Either may stop at any time.
work-minutes = How long

## A plan from a therapist
therapist-heading = A plan from a therapist
therapist-lead = A therapist chooses what is in and you keep your own limits. No account, nothing is sent by itself.
therapist-receive = We have one
therapist-make = I am a therapist and make one
therapist-no-plan = To make one, guide a session here first: its pieces can then be chosen.
receive-heading = Take in a plan
receive-lead = Choose the file, or paste the text or the link. A square code opens by itself: point the phone’s camera at it.
receive-text = Text that begins with ATTUNE1
receive-hint = Several parts may stand in any order.
receive-open = Open
receive-file = Choose a file
receive-nothing = There is no plan in this text.
# $have how many, $of of how many
receive-missing = Here are { $have } of { $of } parts.
receive-mixed = These are parts of different plans.
receive-damaged = Something was lost on the way. Please copy it again.
receive-newer = It was made with a newer Attune.
receive-too-much = This is more than a plan may hold, so none of it was taken in.
offered-heading = A plan was handed to you
offered-lead = Look at it first. Nothing is kept until you take it in.
# $mark five letters
offered-mark = Compare the letters { $mark } with those where it was made: if they are the same, nothing was lost on the way. They do not tell who made it.
offered-instead = It takes the place of the plan you have.
offered-take = Take it in
offered-not = Not now
course-heading = Your therapist’s plan
course-lead = What does not fit the two of you today is left out. Nobody else learns of it.
course-kept = In the plan
course-fast = They stay as they are and in this order, as far as your time and your bodies allow; the plan says what falls away and why. On its page you can still leave out any of them.
course-picked = Chosen pieces
course-gone = Left out, and why
course-unknown = { $count ->
    [one] { $count } piece
   *[other] { $count } pieces
}
course-waits = What fits today shows once both have answered.
course-see = Answer, one after the other
course-plan = { $minutes ->
    [one] Plan { $minutes } minute with it
   *[other] Plan { $minutes } minutes with it
}
course-answer = Tell the therapist what was done
course-exchange = A and B change places
course-print = Print
course-remove = Remove this plan
at-most-level = Pressure at most { $level } of 3
home-items = For home
# $minutes how long, $times how often
home-dose = { $minutes } min, { $times } × a week
# $person A or B, $what what is done
for-person = { $person }: { $what }
answer-heading = What was done
answer-lead = This is everything that would be told: minutes, no ratings, no reasons.
answer-only = It goes nowhere unless you hand it over.
told-heading = What the two did
done-evenings = Evenings
handed-copy = Copy the text
handed-link = Copy the link
handed-share = Share the link
# $mark five letters
handed-mark = Letters to compare: { $mark }. They show that nothing was lost on the way, not who made it.
handed-save = Save as a file
handed-file = attune-plan.txt
code-label = Square code with a link to this plan
code-none = Too much for a square code here. Hand over the file or the text.
code-no-link = From here no link leads to another phone. Hand over the file or the text.
code-only-here = This Attune runs on this device alone, and no other phone can open its code. Hand over the file or the text.
make-heading = Make a plan for two
make-lead = Choose what you want in it. Their own limits still come first.
make-pieces = From the last session
make-home = For home too, at most two
make-home-minutes = Minutes at home
make-home-times = How often
make-note = A note to both
make-note-hint = Up to 280 letters. Nothing about health: it can be read by whoever holds the code.
make-note-long = Longer than 280 letters: the rest is left out.
make-ready = Show the plan
ready-heading = Ready to hand over
ready-lead = Let the other phone’s camera read the code, or share, save or print it.
ready-note = The plan is inside the link itself; Attune sends it to no server. Whoever has the link can read it.
