### Signs that change a session: how each is asked or stated, and what to do.
### Sentences that are alike for several signs must stay alike, word for word: nobody learns the reason from them.

## Before a session: a question to this person. Yes means the sign is there, except where a comment says so.

rf_chest_pain =
    .ask = Any chest pain or tightness now, or pain spreading to an arm, the jaw or the back?
    .say = Do not start. Sit down, rest, and call your emergency number now.

rf_breathless =
    .ask = Are you short of breath while sitting still?
    .say = Do not start. Sit upright and call your emergency number now.

rf_stroke =
    .ask = Any sudden weakness, drooping face, slurred speech, double vision or loss of balance?
    .say = Call your emergency number now, and note the time it began.

rf_thunderclap =
    .ask = A sudden headache or neck pain unlike any before?
    .say = Leave the neck alone and call your emergency number now.

rf_cauda =
    .ask = Numbness around the groin, or new trouble with bladder, bowels or legs?
    .say = No massage. Please go to a hospital emergency department now; do not wait for tomorrow.

rf_dvt =
    .ask = Is one calf, leg or arm newly swollen, warm, red or sore?
    .say = No massage. Call a doctor today; if you are short of breath, call your emergency number.

rf_fever =
    .ask = Do you have a temperature or shivering, or feel ill today?
    .say = Today is a rest day. Plan another day.

rf_cellulitis =
    .ask = Is any patch of skin hot, red and spreading?
    .say = No massage. See a doctor today.

rf_preg =
    .ask = In pregnancy: bleeding, fluid loss, strong headache, changed sight, pain high in the belly, sudden swelling, fewer movements or tightenings?
    .say = No massage. Call your maternity unit now.

rf_back_red =
    .ask = Back pain after an accident, or with fever, weight loss, past cancer, or pain at night?
    .say = See a doctor before any work on the back.

rf_head_injury =
    .ask = A recent knock to the head, with vomiting, drowsiness or confusion?
    .say = No massage. Call your emergency number now.

rf_bp =
    .ask = Is your blood pressure 180 over 110 or more today, or high with a headache or changed sight?
    .say = No massage. Get medical advice today.

rf_dark_urine =
    .ask = After hard exercise, is your urine dark as cola, with very sore muscles?
    .say = No massage. Get medical care today.

rf_flank_fever =
    .ask = Do you have pain in the side of your back with fever, or with blood in your urine?
    .say = No massage. See a doctor today.

rf_alcohol =
    .ask = More than a small drink, or any drug, today?
    .say = Today is a rest day. Plan another day.

# The other way round: no means the sign is there.
rf_unsafe =
    .ask = Privately: do you feel free to say no?
    .say = Today is a rest day. Plan another day.

rf_crisis =
    .ask = Are you thinking of harming yourself, or in a crisis?
    .say = Please reach a person now: someone close, a crisis line or your emergency number.

rf_undiagnosed =
    .ask = Any lump, swelling, weight loss or growing pain that nobody has checked?
    .say = Leave that place out and have it checked.

rf_vein_spread =
    .ask = Is the sore vein spreading, or is that limb swollen?
    .say = No massage. Call a doctor today.

rf_vascular_eds =
    .ask = Is your Ehlers-Danlos the vascular type, or is the type unknown?
    .say = Do not start yet. Ask your specialist first.

rf_seizure_48h =
    .ask = Have you had a seizure in the last two days?
    .say = Today is a rest day. Plan another day.

rf_low_sugar =
    .ask = Is your sugar low now, or did you take fast-acting insulin in the last two hours?
    .say = Eat or wait first, and begin later.

rf_meal_two_hours =
    .ask = Have you eaten in the last two hours?
    .say = Begin two hours after eating.

## During a session: what is heard or seen

st_stop_word =
    .ask = Someone says stop, taps three times or moves away.
    .say = Take your hands away gently. We have stopped.

st_sharp_pain =
    .ask = The pain is sharp, shooting or electric.
    .say = Ease off slowly, let go and rest. Leave that place alone from now on.

st_numb =
    .ask = A place has gone numb, tingling or weak.
    .say = Let go and change position. If it is not back within five minutes, end the session.

st_pain_over4 =
    .ask = The pain is above four out of ten.
    .say = Go one level lighter. If it is still above three, leave that place.

st_dizzy =
    .ask = Someone feels dizzy, faint or sick, is sweating or very pale.
    .say = Stop. Lie or sit down. Feet up, unless pregnant or breathless. Water once it feels better.

st_neck =
    .ask = During work on the neck: headache, double vision, slurred speech or unsteadiness.
    .say = Hands off the neck. Call your emergency number now.

st_chest_breath =
    .ask = Someone has chest pain or is short of breath.
    .say = Stop. Sit up and call your emergency number now.

st_seizure =
    .ask = Someone is having a seizure.
    .say = Stop. Clear the space, cushion the head, time it. Afterwards, roll them onto their side. Call your emergency number if it lasts over five minutes or is their first.

st_allergy =
    .ask = The skin itches or swells after oil or lotion, or there are hives or a wheeze.
    .say = Stop and wash it off. If the face swells or there is a wheeze, call your emergency number now.

st_bruise =
    .ask = A place swells or bruises fast.
    .say = Stop and lay a cold cloth on it. If you take blood thinners, call a doctor for advice.

st_contract =
    .ask = In pregnancy: tightenings, bleeding, fluid loss, or the baby’s movements change.
    .say = Stop. Call your maternity unit now.

st_cramp =
    .ask = A muscle cramps.
    .say = Stop pressing. Let the muscle lengthen slowly, then rest still hands on it.

st_emotion =
    .ask = Someone is crying, shaking, going blank or frozen.
    .say = Hands still or away, as they choose. Open your eyes and say where you are. Then ask: go on, change or stop?

st_arousal =
    .ask = It has become sexual, or a hand went where it was not agreed.
    .say = Take your hands away gently. We have stopped.

st_giver_pain =
    .ask = Your thumb, wrist or back hurts while you give.
    .say = Change to a hold or a long stroke, or swap roles.

st_giver_breathless =
    .ask = You are short of breath or dizzy while you give.
    .say = Both of you rest. If there is chest pain, call your emergency number.

st_silence =
    .ask = There has been no answer to two check-ins in a row.
    .say = Take your hands away, say their name and see that they are well.

st_room =
    .ask = It is too hot, too cold or uncomfortable.
    .say = Take a blanket, some water or a new position.

st_low_sugar =
    .ask = With diabetes: shaky, sweaty, suddenly hungry or confused.
    .say = Stop and sit down. Something sweet now. If it is not better in ten minutes, call your emergency number.

st_pacer_wrong =
    .ask = Breathing in time feels wrong: dizzy, tingling or tight.
    .say = Leave the rhythm aside. Breathe as you like, with still hands.

## Afterwards: what to watch for

af_calf =
    .ask = In the next days: one calf swells, or there is chest pain or shortness of breath.
    .say = Call your emergency number now.

af_neck =
    .ask = Within three weeks of neck work: headache, dizziness, or trouble with sight, speech or balance.
    .say = Get emergency care now, and say that your neck was massaged.

af_numb =
    .ask = Numbness or weakness lasting more than a day.
    .say = Call a doctor today.

af_bruise =
    .ask = A large bruise or bleeding under the skin.
    .say = Call a doctor today; if you take blood thinners, do not wait.

af_sore =
    .ask = Soreness for up to about a day and a half.
    .say = Some people feel this, and it is usually mild. Next time, one level lighter. If it lasts over three days, have it checked.

af_worse =
    .ask = Pain that is clearly worse for more than three days.
    .say = Rest, and see a doctor.

af_low_mood =
    .ask = Very low or overwhelmed after touch.
    .say = Pause the sessions and talk to someone trained to help. In a crisis, call a crisis line or your emergency number.
