### Health answers, asked in private: the short name of each and the question as it is asked.
### Names say what applies when it is ticked. Nine questions are safe when answered yes; a comment marks them.

## Today

group-today = Today

fever_infection =
    .name = Fever or infection today
    .question = Do you have a temperature or chills, or feel ill with an infection today?

cold_cough =
    .name = Cold, cough or sore throat
    .question = Do you have a cold, a cough or a sore throat?

stomach_upset =
    .name = Stomach upset
    .question = Have you been sick or had diarrhoea in the last two days?

alcohol_drugs =
    .name = Alcohol or drugs today
    .question = Have you had more than a small drink, or any recreational drug, today?

sedated_meds =
    .name = Strong painkillers or sedatives
    .question = Have you taken strong painkillers, sleeping pills or anything that makes you drowsy today?

recent_meal =
    .name = Big meal just now
    .question = Have you eaten a big meal in the last hour?

very_tired_faint =
    .name = Faint, shaky or very weak
    .question = Do you feel faint, shaky or unusually weak right now?

heavy_exertion_darkurine =
    .name = Dark urine or severe soreness after hard exercise
    .question = After hard exercise, is your urine dark as cola, or are your muscles extremely sore and swollen?

breathless_now =
    .name = Short of breath at rest
    .question = Are you short of breath at rest right now?

## Skin

group-skin = Skin

skin_contagious =
    .name = Catching skin problem
    .question = Do you have ringworm, scabies, impetigo, a cold sore, shingles blisters, warts or athlete’s foot? Where?

cellulitis =
    .name = Hot, red, spreading skin
    .question = Is any patch of skin hot, red, swollen and spreading?

open_wound =
    .name = Cut, graze, blister or sore
    .question = Do you have an open cut, graze, blister or sore? Where?

burn_sunburn =
    .name = Burn or sunburn
    .question = Is any of your skin burned or sunburned? Where?

bruise =
    .name = Bruise or bump
    .question = Do you have a fresh bruise, or swelling from a knock? Where?

rash_eczema =
    .name = Rash, eczema or psoriasis
    .question = Do you have a rash, eczema or psoriasis? Where?

skin_fragile =
    .name = Thin or easily torn skin
    .question = Does your skin tear or bruise very easily, for example after long use of steroids?

new_lump_mole =
    .name = New lump or changed mole
    .question = Have you noticed a new lump, or a mole that has changed? Where?

oil_allergy =
    .name = Allergy to oils, nuts, lotions or latex
    .question = Are you allergic or sensitive to nut oils, perfumes, lotions or latex?

scent_asthma =
    .name = Scents bring on asthma or headache
    .question = Do strong smells bring on asthma or a headache?

tattoo_piercing =
    .name = New tattoo or piercing
    .question = Do you have a tattoo or piercing from the last four weeks? Where?

injection_recent =
    .name = Recent vaccination or injection
    .question = Have you had a vaccination or injection in the last three days? Where?

face_injectables =
    .name = Recent fillers or anti-wrinkle injections
    .question = Have you had fillers or anti-wrinkle injections in the last two weeks? Where?

## Heart, blood and veins

group-heart_blood = Heart, blood and veins

dvt_known =
    .name = Blood clot in the last six months
    .question = Have you had a blood clot in a leg, arm or lung in the last six months?

dvt_signs =
    .name = One limb newly swollen or sore
    .question = Is one calf, leg or arm newly swollen, warm, red or painful?

clot_risk =
    .name = Higher chance of a clot just now
    .question = In the last six weeks: operation, leg in plaster, bed rest, flight over six hours, active cancer, or hormones after a past clot?

anticoagulant =
    .name = Blood thinners
    .question = Do you take blood thinners, such as warfarin, apixaban or heparin?

antiplatelet =
    .name = Daily aspirin or clopidogrel
    .question = Do you take aspirin or clopidogrel every day?

bleeding_disorder =
    .name = Bleeding disorder or low platelets
    .question = Do you have haemophilia, another bleeding disorder, or low platelets?

varicose_veins =
    .name = Varicose veins
    .question = Do you have bulging or painful varicose veins? Where?

phlebitis =
    .name = Sore, hot or hard vein
    .question = Is a vein sore, hot, or hard like a cord? Where?

artery_disease_legs =
    .name = Poor circulation in the legs
    .question = Do your calves hurt when walking and ease with rest, or are your feet cold and pale?

aneurysm =
    .name = Aneurysm
    .question = Has a doctor ever told you that you have an aneurysm?

stroke_recent =
    .name = Stroke in the last three months
    .question = Have you had a stroke or mini-stroke in the last three months?

carotid_disease =
    .name = Narrowed neck arteries or a past stroke
    .question = Have you been told your neck arteries are narrowed, or had a stroke in the past?

heart_unstable =
    .name = Recent or unsettled heart trouble
    .question = In the last eight weeks: heart attack, chest pain at rest, blackouts, or more breathlessness or leg swelling from heart disease?

heart_stable =
    .name = Stable heart disease
    .question = Do you have heart disease that is stable on treatment?

bp_uncontrolled =
    .name = High blood pressure, not under control
    .question = Is your blood pressure high and not under control, for example 160 over 100 or more?

bp_controlled =
    .name = High blood pressure, under control
    .question = Do you take tablets for high blood pressure, and is it under control?

bp_low =
    .name = Low blood pressure or fainting
    .question = Do you get dizzy when you stand up, or faint easily?

swelling_both_legs =
    .name = New swelling of both legs
    .question = Are both of your ankles or legs newly swollen?

## Bones, joints and back

group-bones_joints = Bones, joints and back

fracture_recent =
    .name = Broken bone still healing
    .question = Do you have a broken bone that is still healing? Where?

surgery_recent =
    .name = Operation in the last eight weeks
    .question = Have you had an operation in the last eight weeks? Where?

sprain_strain_acute =
    .name = New sprain or pulled muscle
    .question = Have you had a sprain or pulled a muscle in the last three days? Where?

dislocation_instability =
    .name = Joint that slips out
    .question = Does any joint slip or pop out of place? Which one?

joint_replacement =
    .name = Artificial joint
    .question = Do you have an artificial hip, knee or shoulder? Which?

osteoporosis =
    .name = Osteoporosis or easily broken bones
    .question = Do you have osteoporosis, or have you broken a bone in a small fall?

disc_sciatica_acute =
    .name = New disc problem or sciatica
    .question = Do you have new back pain that shoots down a leg, or a recent slipped disc?

cauda_equina =
    .name = Back pain with numbness or bladder, bowel or leg trouble
    .question = With back pain: numbness around the groin or back passage, new bladder or bowel trouble, or a leg growing weaker?

back_pain_red =
    .name = Back pain that needs a check
    .question = Do you have new back pain after a fall or accident, or with fever, weight loss, past cancer, or worse at night?

neck_whiplash =
    .name = Neck injury in the last six weeks
    .question = Have you hurt your neck, or been in a car crash, in the last six weeks?

neck_artery_signs =
    .name = Sudden strange neck pain or headache
    .question = Sudden, unusual neck pain or headache, with dizziness, double vision, a drooping face, slurred speech or unsteadiness?

spinal_stenosis =
    .name = Narrow spinal canal or slipped vertebra
    .question = Have you been told that you have spinal stenosis or a slipped vertebra?

ra_flare =
    .name = Inflamed joints today
    .question = Are any of your joints hot, swollen and stiff today? Which?

ra_neck =
    .name = Long-standing rheumatoid arthritis or Down syndrome
    .question = Have you had rheumatoid arthritis for years, or do you have Down syndrome?

osteoarthritis =
    .name = Osteoarthritis
    .question = Do you have osteoarthritis? Which joints?

gout =
    .name = Gout attack
    .question = Are you having a gout attack? Which joint?

ankylosing =
    .name = Ankylosing spondylitis or fused spine
    .question = Do you have ankylosing spondylitis or a fused spine?

hypermobility_eds =
    .name = Very bendy joints or Ehlers-Danlos
    .question = Are your joints very bendy, going further than they should, or do you have Ehlers-Danlos syndrome?

shoulder_problem =
    .name = Frozen or painful shoulder
    .question = Does lifting an arm above shoulder height hurt?

scoliosis =
    .name = Curved spine
    .question = Do you have a curved spine (scoliosis)?

low_back_pain =
    .name = Ordinary low back pain
    .question = Do you have ordinary low back pain, with no injury, fever, numbness or weakness?

neck_pain =
    .name = Ordinary neck pain
    .question = Do you have ordinary neck pain, with no injury, fever, dizziness or numbness?

tmj =
    .name = Jaw pain or locking
    .question = Does your jaw hurt, click or lock?

## Hands, strength and ways to sit or lie

group-giver_body = Hands, strength and ways to sit or lie

giver_hand_wound =
    .name = Cut or infection on a hand
    .question = Do you have a cut, a sore nail or an infection on your hands? Which hand?

# Yes is the safe answer.
knee_cant_kneel =
    .name = Kneeling is hard
    .question = Can you kneel on a cushion for five minutes without pain?

# Yes is the safe answer.
cant_sit_floor =
    .name = The floor is hard to reach or leave
    .question = Can you sit on the floor and get up without help?

# Yes is the safe answer.
balance_standing =
    .name = Standing or balance is hard
    .question = Can you stand for five minutes and feel steady?

# Yes is the safe answer.
cant_lie_prone =
    .name = Lying face down is hard
    .question = Is lying on your front comfortable for ten minutes?

# Yes is the safe answer.
cant_lie_flat =
    .name = Lying flat on the back is hard
    .question = Is lying flat on your back comfortable for ten minutes?

thumb_wrist_pain =
    .name = Sore thumbs or wrists
    .question = Do your thumbs or wrists hurt, or tingle at night?

elbow_tendon =
    .name = Sore elbow when gripping
    .question = Does gripping make your elbow hurt?

giver_shoulder_pain =
    .name = Sore shoulders or neck with arms forward
    .question = Do your shoulders or neck hurt when you work with your arms in front of you?

giver_back_pain =
    .name = Bending or leaning hurts the back
    .question = Does bending or leaning forward hurt your back?

one_hand =
    .name = One hand only
    .question = Do you use only one hand? Which hand do you not use?

giver_low_stamina =
    .name = Quickly tired or out of breath
    .question = Would ten minutes of gentle work tire you out?

giver_cold_hands =
    .name = Cold hands or Raynaud’s
    .question = Are your hands cold right now?

nails_jewellery =
    .name = Long nails, rings or bracelets
    .question = Are your nails long, or do you have rings, a watch or a bracelet on?

# Yes is the safe answer.
neck_rotation_limited =
    .name = Turning the head is hard
    .question = Can you turn your head to both sides comfortably?

## Pregnancy, birth and periods

group-pregnancy = Pregnancy, birth and periods

pregnancy_t1 =
    .name = Pregnant up to 12 weeks, or possibly pregnant
    .question = Are you pregnant, or might you be? How many weeks?

pregnancy_t2 =
    .name = Pregnant, 13 to 27 weeks
    .question = Are you between 13 and 27 weeks pregnant? How many weeks?

pregnancy_t3 =
    .name = Pregnant, 28 weeks or more
    .question = Are you 28 weeks pregnant or more? How many weeks?

pregnancy_warning =
    .name = Pregnancy with signs to check
    .question = In pregnancy: bleeding, fluid loss, strong headache, changed sight, pain high in the belly, sudden swelling, fewer movements or regular tightenings?

pregnancy_highrisk =
    .name = Pregnancy that needs extra care
    .question = Has your midwife or doctor said your pregnancy needs extra care? For example twins, blood pressure, past early labour or a low placenta.

postpartum =
    .name = Birth in the last six weeks
    .question = Did you give birth in the last six weeks?

period_pain =
    .name = Period pain or heavy bleeding
    .question = Do you have period pain or heavy bleeding today?

breastfeeding_tender =
    .name = Breastfeeding or a tender chest
    .question = Are you breastfeeding, or is your chest tender?

## Cancer

group-cancer = Cancer

cancer_treatment =
    .name = Cancer treatment now or in the last year
    .question = Are you having cancer treatment, or have you in the last year? Which places were operated on, had radiation, or are sore?

cancer_bone =
    .name = Cancer in the bones
    .question = Has cancer spread to your bones?

lymph_nodes_removed =
    .name = Lymph nodes removed or treated
    .question = Have lymph nodes been removed or treated with radiation? Which side?

lymphoedema =
    .name = Lymphoedema
    .question = Do you have lymphoedema? Which limb?

cancer_past =
    .name = Cancer finished more than a year ago
    .question = Have you had cancer in the past, with treatment finished over a year ago?

## Nerves, head and blood sugar

group-nerves = Nerves, head and blood sugar

diabetes =
    .name = Diabetes
    .question = Do you have diabetes?

neuropathy =
    .name = Numb or tingling hands or feet
    .question = Are your feet or hands numb or tingling? Where?

epilepsy =
    .name = Epilepsy
    .question = Do you have epilepsy?

ms_neuro =
    .name = Multiple sclerosis, Parkinson’s or spasticity
    .question = Do you have multiple sclerosis, Parkinson’s, or stiff muscles from the brain or spinal cord?

spinal_cord_injury =
    .name = Spinal cord injury
    .question = Do you have a spinal cord injury?

migraine_now =
    .name = Migraine now
    .question = Do you have a migraine right now?

thunderclap_headache =
    .name = Sudden, severe headache
    .question = Do you have a sudden, severe headache unlike any before?

concussion =
    .name = Concussion in the last two weeks
    .question = Have you had a knock to the head with concussion in the last two weeks?

vertigo =
    .name = Spinning or dizziness
    .question = Do you get spinning or dizziness when you move your head?

nerve_pain =
    .name = Light touch hurts
    .question = Does light touch hurt somewhere? Where?

fibromyalgia =
    .name = Fibromyalgia or pain all over
    .question = Do you have fibromyalgia, or pain all over?

fatigue_me =
    .name = Chronic fatigue (ME) or long COVID
    .question = Do small efforts make you ill the next day?

## Eyes, breathing and belly

group-senses = Eyes, breathing and belly

glaucoma =
    .name = Glaucoma or high eye pressure
    .question = Do you have glaucoma or high eye pressure?

eye_surgery =
    .name = Eye operation or retina trouble, last six weeks
    .question = Have you had an eye operation, a bleed in the eye or a detached retina in the last six weeks?

contact_lenses =
    .name = Contact lenses or lash extensions
    .question = Do you wear contact lenses or lash extensions?

reflux =
    .name = Heartburn or hiatus hernia
    .question = Does lying flat bring up acid or heartburn?

hernia =
    .name = Hernia
    .question = Do you have a hernia? Where?

belly_condition =
    .name = Bowel disease, stoma or belly scars
    .question = Do you have bowel disease, a stoma, or belly surgery scars that hurt?

kidney_problem =
    .name = Kidney disease, stones or infection
    .question = Do you have kidney disease, stones, or pain in the side of the lower back?

enlarged_spleen =
    .name = Glandular fever or enlarged liver or spleen
    .question = Have you had glandular fever in the last two months, or an enlarged liver or spleen?

asthma_copd =
    .name = Asthma or COPD
    .question = Do you have asthma or COPD (long-term lung disease)?

## Devices and implants

group-devices = Devices and implants

pacemaker =
    .name = Pacemaker or implanted defibrillator
    .question = Do you have a pacemaker or an implanted defibrillator?

port_line =
    .name = Port, line or drain
    .question = Do you have a port, a drip line or a drain? Where?

insulin_pump =
    .name = Insulin pump, glucose sensor or injection spots
    .question = Do you use an insulin pump, a glucose sensor or injection spots? Where?

dialysis_fistula =
    .name = Dialysis fistula or shunt
    .question = Do you have a dialysis fistula or shunt? Which arm?

external_device =
    .name = Catheter, tube or other device
    .question = Do you have a catheter, a tube or another device on your body? Where?

implant_soft =
    .name = Breast or other soft implants
    .question = Do you have soft implants? Where?

## Feelings and free choice

group-mind = Feelings and free choice

panic_breathing =
    .name = Breathing exercises bring anxiety
    .question = Do breathing exercises make you dizzy or panicky?

# Yes is the safe answer.
consent_pressure =
    .name = Not fully my own choice
    .question = Privately: is this something you want, and do you feel free to say no to this person?

trauma_history =
    .name = Touch can bring back hard memories
    .question = Can touch or certain positions bring back bad memories?

mental_crisis =
    .name = A crisis just now
    .question = Are you in crisis, hearing or seeing things others do not, or thinking of harming yourself?

ticklish =
    .name = Ticklish
    .question = Are you ticklish? Where?

## About you

group-people = About you

# Yes is the safe answer.
minor =
    .name = Under 18
    .question = Are you 18 or older?

# Yes is the safe answer.
cannot_feedback =
    .name = Steps or stopping are hard to follow
    .question = Can you follow the steps and say stop at any moment?

age_frail =
    .name = Over 75 or frail
    .question = Are you over 75, or do you feel frail?

hearing =
    .name = Hearing difficulty or hearing aids
    .question = Do you need captions, or do you wear hearing aids?

vision =
    .name = Low vision
    .question = Do you need guidance without looking at a screen?

speech =
    .name = Speaking is not easy
    .question = Would you rather signal stop with your hand than with your voice?

size_difference =
    .name = Big difference in weight or strength
    .question = Does one of you weigh more than about one and a half times as much as the other?

prosthesis =
    .name = Artificial limb
    .question = Do you use an artificial limb? Which one, and where is the skin sore?
