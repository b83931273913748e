//! The words of the app in both languages, one function a sentence. Nothing else in this crate holds words.

use crate::Lang;

/// Words of `ui`.
pub(crate) mod ui {
    use super::Lang;
    pub(crate) fn app_name(lang: Lang) -> String { match lang { Lang::En => "Attune".to_owned(), Lang::Uk => "Attune".to_owned() } }
    pub(crate) fn page_title(lang: Lang, name: &str) -> String { match lang { Lang::En => format!("{name} · Attune"), Lang::Uk => format!("{name} · Attune") } }
    pub(crate) fn back(lang: Lang) -> String { match lang { Lang::En => "Back".to_owned(), Lang::Uk => "Назад".to_owned() } }
    pub(crate) fn progress(lang: Lang, now: &str, all: &str) -> String { match lang { Lang::En => format!("{now} of {all}"), Lang::Uk => format!("{now} з {all}") } }
    pub(crate) fn not_saved(lang: Lang) -> String { match lang { Lang::En => "Not saved. This session still works.".to_owned(), Lang::Uk => "Не збережено. Цей сеанс працює й так.".to_owned() } }
    pub(crate) fn start_title(lang: Lang) -> String { match lang { Lang::En => "Start".to_owned(), Lang::Uk => "Початок".to_owned() } }
    pub(crate) fn start_heading(lang: Lang) -> String { match lang { Lang::En => "A massage for both of you, at once.".to_owned(), Lang::Uk => "Масаж для обох, одночасно.".to_owned() } }
    pub(crate) fn start_lead(lang: Lang) -> String { match lang { Lang::En => "Clothes on. No account.".to_owned(), Lang::Uk => "В одязі. Без облікового запису.".to_owned() } }
    pub(crate) fn start_button(lang: Lang) -> String { match lang { Lang::En => "Start".to_owned(), Lang::Uk => "Почати".to_owned() } }
    pub(crate) fn start_foot(lang: Lang) -> String { match lang { Lang::En => "Works without a connection. For adults.".to_owned(), Lang::Uk => "Працює без мережі. Для дорослих.".to_owned() } }
    pub(crate) fn about_link(lang: Lang) -> String { match lang { Lang::En => "About".to_owned(), Lang::Uk => "Про Attune".to_owned() } }
    pub(crate) fn who_heading(lang: Lang) -> String { match lang { Lang::En => "Who is here?".to_owned(), Lang::Uk => "Хто тут?".to_owned() } }
    pub(crate) fn who_lead(lang: Lang) -> String { match lang { Lang::En => "Adults only. This sets how close the poses are.".to_owned(), Lang::Uk => "Лише для дорослих. Від цього залежить, наскільки близькі пози.".to_owned() } }
    pub(crate) fn who_foot(lang: Lang) -> String { match lang { Lang::En => "Nothing leaves this phone.".to_owned(), Lang::Uk => "Ніщо не залишає цього телефона.".to_owned() } }
    pub(crate) fn setting_partners(lang: Lang) -> String { match lang { Lang::En => "Partners".to_owned(), Lang::Uk => "Пара".to_owned() } }
    pub(crate) fn setting_friends(lang: Lang) -> String { match lang { Lang::En => "Friends".to_owned(), Lang::Uk => "Друзі".to_owned() } }
    pub(crate) fn setting_family(lang: Lang) -> String { match lang { Lang::En => "Family".to_owned(), Lang::Uk => "Родина".to_owned() } }
    pub(crate) fn setting_colleagues(lang: Lang) -> String { match lang { Lang::En => "Colleagues".to_owned(), Lang::Uk => "Колеги".to_owned() } }
    pub(crate) fn setting_training(lang: Lang) -> String { match lang { Lang::En => "Training".to_owned(), Lang::Uk => "Тренування".to_owned() } }
    pub(crate) fn setting_therapist_client(lang: Lang) -> String { match lang { Lang::En => "Therapist and client".to_owned(), Lang::Uk => "Фахівець і клієнт".to_owned() } }
    pub(crate) fn setting_colleagues_note(lang: Lang) -> String { match lang { Lang::En => "Chairs, shoulders and hands".to_owned(), Lang::Uk => "Стільці, плечі та руки".to_owned() } }
    pub(crate) fn setting_training_note(lang: Lang) -> String { match lang { Lang::En => "Before or after exercise".to_owned(), Lang::Uk => "До або після вправ".to_owned() } }
    pub(crate) fn place_heading(lang: Lang) -> String { match lang { Lang::En => "What do you have?".to_owned(), Lang::Uk => "Що у вас є?".to_owned() } }
    pub(crate) fn place_two_chairs(lang: Lang) -> String { match lang { Lang::En => "Two chairs".to_owned(), Lang::Uk => "Два стільці".to_owned() } }
    pub(crate) fn place_sofa(lang: Lang) -> String { match lang { Lang::En => "Sofa".to_owned(), Lang::Uk => "Диван".to_owned() } }
    pub(crate) fn place_floor(lang: Lang) -> String { match lang { Lang::En => "Floor".to_owned(), Lang::Uk => "Підлога".to_owned() } }
    pub(crate) fn place_bed(lang: Lang) -> String { match lang { Lang::En => "Bed".to_owned(), Lang::Uk => "Ліжко".to_owned() } }
    pub(crate) fn place_standing(lang: Lang) -> String { match lang { Lang::En => "Standing".to_owned(), Lang::Uk => "Стоячи".to_owned() } }
    pub(crate) fn minutes_heading(lang: Lang) -> String { match lang { Lang::En => "How long?".to_owned(), Lang::Uk => "Скільки часу?".to_owned() } }
    pub(crate) fn minutes_unit(lang: Lang) -> String { match lang { Lang::En => "minutes".to_owned(), Lang::Uk => "хвилин".to_owned() } }
    pub(crate) fn minutes_note(lang: Lang) -> String { match lang { Lang::En => "Ten minutes is a whole session, not half of one.".to_owned(), Lang::Uk => "Десять хвилин це цілий сеанс, а не половина.".to_owned() } }
    pub(crate) fn next_button(lang: Lang) -> String { match lang { Lang::En => "Next".to_owned(), Lang::Uk => "Далі".to_owned() } }
    pub(crate) fn read_heading(lang: Lang) -> String { match lang { Lang::En => "Read together".to_owned(), Lang::Uk => "Прочитайте разом".to_owned() } }
    pub(crate) fn read_lead(lang: Lang) -> String { match lang { Lang::En => "Is either of you today …".to_owned(), Lang::Uk => "Чи хтось із вас сьогодні …".to_owned() } }
    pub(crate) fn read_item_ill(lang: Lang) -> String { match lang { Lang::En => "ill or feverish".to_owned(), Lang::Uk => "хворіє або має гарячку".to_owned() } }
    pub(crate) fn read_item_alcohol(lang: Lang) -> String { match lang { Lang::En => "affected by alcohol or drugs".to_owned(), Lang::Uk => "під дією алкоголю чи наркотиків".to_owned() } }
    pub(crate) fn read_item_breathless(lang: Lang) -> String { match lang { Lang::En => "breathless".to_owned(), Lang::Uk => "має задишку".to_owned() } }
    pub(crate) fn read_item_swollen(lang: Lang) -> String { match lang { Lang::En => "newly swollen or in unusual pain".to_owned(), Lang::Uk => "має новий набряк або незвичний біль".to_owned() } }
    pub(crate) fn read_item_pregnant(lang: Lang) -> String { match lang { Lang::En => "pregnant".to_owned(), Lang::Uk => "вагітна".to_owned() } }
    pub(crate) fn read_item_operated(lang: Lang) -> String { match lang { Lang::En => "recently operated on or injured".to_owned(), Lang::Uk => "нещодавно після операції чи травми".to_owned() } }
    pub(crate) fn read_item_treatment(lang: Lang) -> String { match lang { Lang::En => "under treatment, or told to avoid massage".to_owned(), Lang::Uk => "лікується, або масаж не радили".to_owned() } }
    pub(crate) fn read_item_mood(lang: Lang) -> String { match lang { Lang::En => "or just not in the mood".to_owned(), Lang::Uk => "або просто не має настрою".to_owned() } }
    pub(crate) fn read_neither(lang: Lang) -> String { match lang { Lang::En => "Neither of us".to_owned(), Lang::Uk => "Ніхто з нас".to_owned() } }
    pub(crate) fn read_yes(lang: Lang) -> String { match lang { Lang::En => "Yes, or unsure".to_owned(), Lang::Uk => "Так, або не певні".to_owned() } }
    pub(crate) fn read_foot(lang: Lang) -> String { match lang { Lang::En => "“Yes, or unsure” asks nothing aloud. Then today is for something quieter.".to_owned(), Lang::Uk => "«Так, або не певні» нічого не питає вголос. Тоді сьогодні краще щось тихіше.".to_owned() } }
    pub(crate) fn notnow_heading(lang: Lang) -> String { match lang { Lang::En => "Not now, then.".to_owned(), Lang::Uk => "Тоді не зараз.".to_owned() } }
    pub(crate) fn notnow_first(lang: Lang) -> String { match lang { Lang::En => "That is a good answer. Nobody has to say why.".to_owned(), Lang::Uk => "Це добра відповідь. Нікому не треба казати чому.".to_owned() } }
    pub(crate) fn notnow_second(lang: Lang) -> String { match lang { Lang::En => "If someone feels seriously ill, has chest pain or trouble breathing, call for help now.".to_owned(), Lang::Uk => "Якщо комусь дуже зле, болить у грудях чи важко дихати, зараз же кличте допомогу.".to_owned() } }
    pub(crate) fn notnow_third(lang: Lang) -> String { match lang { Lang::En => "Otherwise: tea, a walk, or ten quiet minutes side by side.".to_owned(), Lang::Uk => "Інакше: чай, прогулянка або десять тихих хвилин поруч.".to_owned() } }
    pub(crate) fn notnow_again(lang: Lang) -> String { match lang { Lang::En => "Read it again".to_owned(), Lang::Uk => "Прочитати ще раз".to_owned() } }
    pub(crate) fn notnow_done(lang: Lang) -> String { match lang { Lang::En => "Done for today".to_owned(), Lang::Uk => "На сьогодні все".to_owned() } }
    pub(crate) fn begin_title(lang: Lang) -> String { match lang { Lang::En => "Prop the phone".to_owned(), Lang::Uk => "Поставте телефон".to_owned() } }
    pub(crate) fn begin_prop(lang: Lang) -> String { match lang { Lang::En => "Prop the phone.".to_owned(), Lang::Uk => "Поставте телефон.".to_owned() } }
    pub(crate) fn begin_warm(lang: Lang) -> String { match lang { Lang::En => "Warm your hands.".to_owned(), Lang::Uk => "Зігрійте руки.".to_owned() } }
    pub(crate) fn begin_stop(lang: Lang) -> String { match lang { Lang::En => "To stop, hold a finger anywhere.".to_owned(), Lang::Uk => "Щоб зупинити, тримайте палець будь-де.".to_owned() } }
    pub(crate) fn begin_lead(lang: Lang) -> String { match lang { Lang::En => "Nobody has to give a reason.".to_owned(), Lang::Uk => "Нікому не треба пояснювати.".to_owned() } }
    pub(crate) fn begin_button(lang: Lang) -> String { match lang { Lang::En => "Begin".to_owned(), Lang::Uk => "Розпочати".to_owned() } }
    pub(crate) fn begin_see_plan(lang: Lang) -> String { match lang { Lang::En => "See the plan".to_owned(), Lang::Uk => "Показати план".to_owned() } }
    pub(crate) fn fact_voice(lang: Lang) -> String { match lang { Lang::En => "Voice".to_owned(), Lang::Uk => "Голос".to_owned() } }
    pub(crate) fn fact_voice_yes(lang: Lang) -> String { match lang { Lang::En => "English, on this phone".to_owned(), Lang::Uk => "Українська, на цьому телефоні".to_owned() } }
    pub(crate) fn fact_voice_none(lang: Lang) -> String { match lang { Lang::En => "No voice on this phone. Text and chimes will guide you.".to_owned(), Lang::Uk => "На цьому телефоні немає голосу. Вестимуть текст і дзвіночки.".to_owned() } }
    pub(crate) fn fact_voice_unknown(lang: Lang) -> String { match lang { Lang::En => "If this phone has one; text and chimes always".to_owned(), Lang::Uk => "Якщо телефон має; текст і дзвіночки завжди".to_owned() } }
    pub(crate) fn fact_screen(lang: Lang) -> String { match lang { Lang::En => "Screen".to_owned(), Lang::Uk => "Екран".to_owned() } }
    pub(crate) fn fact_screen_awake(lang: Lang) -> String { match lang { Lang::En => "Stays awake, goes dim".to_owned(), Lang::Uk => "Не згасне, лише притемніє".to_owned() } }
    pub(crate) fn fact_screen_may_lock(lang: Lang) -> String { match lang { Lang::En => "May lock here: touch it now and then, or turn the lock off".to_owned(), Lang::Uk => "Тут може згаснути: торкайтеся часом або вимкніть блокування".to_owned() } }
    pub(crate) fn fact_tonight(lang: Lang) -> String { match lang { Lang::En => "Today".to_owned(), Lang::Uk => "Сьогодні".to_owned() } }
    pub(crate) fn fact_tonight_value(lang: Lang, place: &str, minutes: &str) -> String { match lang { Lang::En => format!("{place}, {minutes} minutes, clothed, light"), Lang::Uk => format!("{place}, {minutes} хв, в одязі, легко") } }
    pub(crate) fn note_shorter(lang: Lang, asked: &str, minutes: &str) -> String { match lang { Lang::En => format!("You asked for {asked} minutes. First sessions last {minutes}, so that hands and bodies can get used to it."), Lang::Uk => format!("Ви хотіли {asked} хв. Перші сеанси тривають {minutes}, щоб руки й тіло звикли.") } }
    pub(crate) fn note_shorter_colleagues(lang: Lang, asked: &str, minutes: &str) -> String { match lang { Lang::En => format!("You asked for {asked} minutes. Among colleagues it is {minutes}."), Lang::Uk => format!("Ви хотіли {asked} хв. Між колегами це {minutes}.") } }
    pub(crate) fn note_chairs(lang: Lang) -> String { match lang { Lang::En => "The first sessions need two chairs.".to_owned(), Lang::Uk => "Для перших сеансів потрібні два стільці.".to_owned() } }
    pub(crate) fn plan_working(lang: Lang) -> String { match lang { Lang::En => "One moment: your plan is being made.".to_owned(), Lang::Uk => "Хвилинку: складаємо ваш план.".to_owned() } }
    pub(crate) fn plan_failed(lang: Lang) -> String { match lang { Lang::En => "No plan fits right now. Go back and choose another length.".to_owned(), Lang::Uk => "Зараз план не складається. Поверніться й оберіть інший час.".to_owned() } }
    pub(crate) fn ended_finished(lang: Lang) -> String { match lang { Lang::En => "That was it.".to_owned(), Lang::Uk => "Оце й усе.".to_owned() } }
    pub(crate) fn ended_stopped(lang: Lang) -> String { match lang { Lang::En => "Stopped. You need no reason.".to_owned(), Lang::Uk => "Зупинено. Причина не потрібна.".to_owned() } }
    pub(crate) fn ended_rest(lang: Lang) -> String { match lang { Lang::En => "Stay a moment. Get up slowly.".to_owned(), Lang::Uk => "Побудьте ще трохи. Вставайте повільно.".to_owned() } }
    pub(crate) fn ended_water(lang: Lang) -> String { match lang { Lang::En => "A glass of water, and a thank you both ways.".to_owned(), Lang::Uk => "Склянка води, і дякую одне одному.".to_owned() } }
    pub(crate) fn ended_see_plan(lang: Lang) -> String { match lang { Lang::En => "See what you did".to_owned(), Lang::Uk => "Подивитися, що було".to_owned() } }
    pub(crate) fn ended_again(lang: Lang) -> String { match lang { Lang::En => "To the start".to_owned(), Lang::Uk => "На початок".to_owned() } }
    pub(crate) fn about_heading(lang: Lang) -> String { match lang { Lang::En => "About Attune".to_owned(), Lang::Uk => "Про Attune".to_owned() } }
    pub(crate) fn about_what(lang: Lang) -> String { match lang { Lang::En => "Attune guides two adults who massage each other at the same time.".to_owned(), Lang::Uk => "Attune веде двох дорослих, які масажують одне одного водночас.".to_owned() } }
    pub(crate) fn about_evidence(lang: Lang) -> String { match lang { Lang::En => "What is known comes from studies of taking turns. Both at once has not been tested yet. Plain rest helps too.".to_owned(), Lang::Uk => "Що відомо, відомо з досліджень масажу по черзі. Одночасний ще не перевіряли. Звичайний відпочинок теж допомагає.".to_owned() } }
    pub(crate) fn about_review(lang: Lang) -> String { match lang { Lang::En => "The content has not yet been reviewed by a clinician. It is no treatment.".to_owned(), Lang::Uk => "Зміст ще не переглядав медик. Це не лікування.".to_owned() } }
    pub(crate) fn about_privacy(lang: Lang) -> String { match lang { Lang::En => "Everything stays on this phone. No account, no tracking.".to_owned(), Lang::Uk => "Усе лишається на цьому телефоні. Без облікового запису й стеження.".to_owned() } }
    pub(crate) fn language_name(lang: Lang) -> String { match lang { Lang::En => "In English".to_owned(), Lang::Uk => "Українською".to_owned() } }
}
/// Words of `session`.
pub(crate) mod session {
    use super::Lang;
    pub(crate) fn time_left(lang: Lang, time: &str) -> String { match lang { Lang::En => format!("{time} left"), Lang::Uk => format!("ще {time}") } }
    pub(crate) fn next(lang: Lang, what: &str) -> String { match lang { Lang::En => format!("next: {what}"), Lang::Uk => format!("далі: {what}") } }
    pub(crate) fn ring_label(lang: Lang, done: &str, all: &str) -> String { match lang { Lang::En => format!("{done} of {all} minutes done"), Lang::Uk => format!("минуло {done} з {all} хв") } }
    pub(crate) fn zone_label(lang: Lang) -> String { match lang { Lang::En => "Tap to change".to_owned(), Lang::Uk => "Торкніться, щоб змінити".to_owned() } }
    pub(crate) fn zone_note(lang: Lang) -> String { match lang { Lang::En => "an elbow is fine".to_owned(), Lang::Uk => "можна ліктем".to_owned() } }
    pub(crate) fn zone_spoken(lang: Lang, person: &str) -> String { match lang { Lang::En => format!("Change something for {person}"), Lang::Uk => format!("Змінити щось для {person}") } }
    pub(crate) fn there(lang: Lang) -> String { match lang { Lang::En => "There".to_owned(), Lang::Uk => "Отак".to_owned() } }
    pub(crate) fn pause(lang: Lang) -> String { match lang { Lang::En => "Pause".to_owned(), Lang::Uk => "Пауза".to_owned() } }
    pub(crate) fn hold_to_stop(lang: Lang) -> String { match lang { Lang::En => "hold anywhere to stop".to_owned(), Lang::Uk => "тримайте будь-де, щоб зупинити".to_owned() } }
    pub(crate) fn stop(lang: Lang) -> String { match lang { Lang::En => "Stop".to_owned(), Lang::Uk => "Стоп".to_owned() } }
    pub(crate) fn resume(lang: Lang) -> String { match lang { Lang::En => "Go on".to_owned(), Lang::Uk => "Далі".to_owned() } }
    pub(crate) fn paused_heading(lang: Lang) -> String { match lang { Lang::En => "Paused. Hands still.".to_owned(), Lang::Uk => "Пауза. Руки нерухомо.".to_owned() } }
    pub(crate) fn paused_slept(lang: Lang) -> String { match lang { Lang::En => "The phone slept. Nothing was missed.".to_owned(), Lang::Uk => "Телефон заснув. Нічого не пропущено.".to_owned() } }
    pub(crate) fn paused_quiet(lang: Lang) -> String { match lang { Lang::En => "Nobody answered, so it waits for you.".to_owned(), Lang::Uk => "Ніхто не відповів, тож чекаємо на вас.".to_owned() } }
    pub(crate) fn sheet_heading(lang: Lang, person: &str) -> String { match lang { Lang::En => format!("For {person}. Hands stay still."), Lang::Uk => format!("Для {person}. Руки нерухомо.") } }
    pub(crate) fn sheet_softer(lang: Lang) -> String { match lang { Lang::En => "Softer".to_owned(), Lang::Uk => "М’якше".to_owned() } }
    pub(crate) fn sheet_firmer(lang: Lang) -> String { match lang { Lang::En => "Firmer".to_owned(), Lang::Uk => "Сильніше".to_owned() } }
    pub(crate) fn sheet_elsewhere(lang: Lang) -> String { match lang { Lang::En => "Elsewhere".to_owned(), Lang::Uk => "В іншому місці".to_owned() } }
    pub(crate) fn sheet_skip(lang: Lang) -> String { match lang { Lang::En => "Skip this".to_owned(), Lang::Uk => "Пропустити".to_owned() } }
    pub(crate) fn sheet_keep(lang: Lang) -> String { match lang { Lang::En => "Keep going as it was".to_owned(), Lang::Uk => "Далі, як було".to_owned() } }
    pub(crate) fn yes(lang: Lang) -> String { match lang { Lang::En => "Yes".to_owned(), Lang::Uk => "Так".to_owned() } }
    pub(crate) fn skip(lang: Lang) -> String { match lang { Lang::En => "Skip".to_owned(), Lang::Uk => "Пропустити".to_owned() } }
    pub(crate) fn comfort_question(lang: Lang) -> String { match lang { Lang::En => "Good so?".to_owned(), Lang::Uk => "Так добре?".to_owned() } }
    pub(crate) fn comfort_good(lang: Lang) -> String { match lang { Lang::En => "Good".to_owned(), Lang::Uk => "Добре".to_owned() } }
    pub(crate) fn comfort_not_quite(lang: Lang, person: &str) -> String { match lang { Lang::En => format!("{person}: not quite"), Lang::Uk => format!("{person}: не зовсім") } }
    pub(crate) fn breathe_in(lang: Lang) -> String { match lang { Lang::En => "breathe in".to_owned(), Lang::Uk => "вдих".to_owned() } }
    pub(crate) fn breathe_out(lang: Lang) -> String { match lang { Lang::En => "breathe out".to_owned(), Lang::Uk => "видих".to_owned() } }
    pub(crate) fn pacer_in_let_go(lang: Lang) -> String { match lang { Lang::En => "in, let go".to_owned(), Lang::Uk => "вдих, відпустіть".to_owned() } }
    pub(crate) fn pacer_out_press(lang: Lang) -> String { match lang { Lang::En => "out, press slowly".to_owned(), Lang::Uk => "видих, повільно натисніть".to_owned() } }
    pub(crate) fn pacer_in_back(lang: Lang) -> String { match lang { Lang::En => "in, glide back".to_owned(), Lang::Uk => "вдих, ковзніть назад".to_owned() } }
    pub(crate) fn pacer_out_stroke(lang: Lang) -> String { match lang { Lang::En => "out, stroke slowly".to_owned(), Lang::Uk => "видих, повільно проведіть".to_owned() } }
    pub(crate) fn both(lang: Lang) -> String { match lang { Lang::En => "Both".to_owned(), Lang::Uk => "Обоє".to_owned() } }
    pub(crate) fn cue_works(lang: Lang, who: &str, technique: &str, region: &str) -> String { match lang { Lang::En => format!("{who}: {technique}, {region}."), Lang::Uk => format!("{who}: {technique}, {region}.") } }
    pub(crate) fn cue_works_first(lang: Lang, who: &str, technique: &str, region: &str) -> String { match lang { Lang::En => format!("{who}: hover, then {technique}, {region}."), Lang::Uk => format!("{who}: зависніть, тоді {technique}, {region}.") } }
    pub(crate) fn cue_still(lang: Lang, who: &str, region: &str) -> String { match lang { Lang::En => format!("{who}: hands still, {region}."), Lang::Uk => format!("{who}: руки нерухомо, {region}.") } }
    pub(crate) fn cue_calibrate_line(lang: Lang, who: &str, region: &str) -> String { match lang { Lang::En => format!("{who}: rest hands, {region}."), Lang::Uk => format!("{who}: покладіть руки, {region}.") } }
    pub(crate) fn cue_rests(lang: Lang, who: &str) -> String { match lang { Lang::En => format!("{who}: rest."), Lang::Uk => format!("{who}: відпочивайте.") } }
    pub(crate) fn cue_together(lang: Lang, technique: &str) -> String { match lang { Lang::En => format!("Together: {technique}."), Lang::Uk => format!("Разом: {technique}.") } }
    pub(crate) fn cue_ready(lang: Lang) -> String { match lang { Lang::En => "Soon you change places.".to_owned(), Lang::Uk => "Скоро зміна пози.".to_owned() } }
    pub(crate) fn cue_move(lang: Lang, pose: &str) -> String { match lang { Lang::En => format!("Change now: {pose}."), Lang::Uk => format!("Тепер змініться: {pose}.") } }
    pub(crate) fn cue_move_roles(lang: Lang) -> String { match lang { Lang::En => "Change roles. Stay as you sit.".to_owned(), Lang::Uk => "Обміняйтеся ролями. Поза та сама.".to_owned() } }
    pub(crate) fn cue_tempo_strokes(lang: Lang) -> String { match lang { Lang::En => "Slowly, with the breath.".to_owned(), Lang::Uk => "Повільно, з диханням.".to_owned() } }
    pub(crate) fn cue_tempo_rhythm(lang: Lang) -> String { match lang { Lang::En => "Slow and even. Follow the dot.".to_owned(), Lang::Uk => "Повільно й рівно. За крапкою.".to_owned() } }
    pub(crate) fn cue_calibrate(lang: Lang) -> String { match lang { Lang::En => "Slowly firmer. Say “there”.".to_owned(), Lang::Uk => "Повільно сильніше. Скажіть «отак».".to_owned() } }
    pub(crate) fn cue_comfort(lang: Lang, person: &str) -> String { match lang { Lang::En => format!("{person}, good so?"), Lang::Uk => format!("{person}, так добре?") } }
    pub(crate) fn cue_comfort_both(lang: Lang) -> String { match lang { Lang::En => "Good so, both of you?".to_owned(), Lang::Uk => "Вам обом так добре?".to_owned() } }
    pub(crate) fn cue_ask(lang: Lang, receiver: &str, region: &str) -> String { match lang { Lang::En => format!("{receiver}: may hands come, {region}?"), Lang::Uk => format!("{receiver}: можна торкнутися, {region}?") } }
    pub(crate) fn cue_hover(lang: Lang, giver: &str) -> String { match lang { Lang::En => format!("{giver}: hover. Then land softly."), Lang::Uk => format!("{giver}: зависніть. Тоді м’яко торкніться.") } }
    pub(crate) fn cue_halfway(lang: Lang) -> String { match lang { Lang::En => "Halfway.".to_owned(), Lang::Uk => "Половина.".to_owned() } }
    pub(crate) fn cue_count(lang: Lang) -> String { match lang { Lang::En => "Three. Two. One.".to_owned(), Lang::Uk => "Три. Два. Один.".to_owned() } }
    pub(crate) fn cue_breath(lang: Lang) -> String { match lang { Lang::En => "In … and slowly out.".to_owned(), Lang::Uk => "Вдих … і повільний видих.".to_owned() } }
    pub(crate) fn cue_softer(lang: Lang) -> String { match lang { Lang::En => "Softer from now on.".to_owned(), Lang::Uk => "Відтепер м’якше.".to_owned() } }
    pub(crate) fn cue_firmer(lang: Lang) -> String { match lang { Lang::En => "A little firmer again.".to_owned(), Lang::Uk => "Знову трохи сильніше.".to_owned() } }
    pub(crate) fn cue_as_firm(lang: Lang) -> String { match lang { Lang::En => "As firm as we go.".to_owned(), Lang::Uk => "Сильніше вже не будемо.".to_owned() } }
    pub(crate) fn cue_elsewhere(lang: Lang, giver: &str, region: &str) -> String { match lang { Lang::En => format!("{giver}: slowly to {region}."), Lang::Uk => format!("{giver}: повільно, {region}.") } }
    pub(crate) fn cue_left_out(lang: Lang) -> String { match lang { Lang::En => "Leaving that out.".to_owned(), Lang::Uk => "Це пропускаємо.".to_owned() } }
    pub(crate) fn cue_hands_still(lang: Lang) -> String { match lang { Lang::En => "Hands still.".to_owned(), Lang::Uk => "Руки нерухомо.".to_owned() } }
    pub(crate) fn cue_pausing(lang: Lang) -> String { match lang { Lang::En => "Pausing. Hands still.".to_owned(), Lang::Uk => "Пауза. Руки нерухомо.".to_owned() } }
    pub(crate) fn cue_welcome_back(lang: Lang) -> String { match lang { Lang::En => "Welcome back. Nothing was missed.".to_owned(), Lang::Uk => "З поверненням. Нічого не пропущено.".to_owned() } }
    pub(crate) fn cue_quiet_pause(lang: Lang) -> String { match lang { Lang::En => "It is quiet. Let us pause.".to_owned(), Lang::Uk => "Тихо. Зробімо паузу.".to_owned() } }
    pub(crate) fn cue_going_on(lang: Lang) -> String { match lang { Lang::En => "Going on.".to_owned(), Lang::Uk => "Продовжуємо.".to_owned() } }
    pub(crate) fn cue_stopped(lang: Lang) -> String { match lang { Lang::En => "Stopped. You need no reason.".to_owned(), Lang::Uk => "Зупинено. Причина не потрібна.".to_owned() } }
    pub(crate) fn cue_finished(lang: Lang) -> String { match lang { Lang::En => "That was it. Rest a moment.".to_owned(), Lang::Uk => "Оце й усе. Відпочиньте трохи.".to_owned() } }
    pub(crate) fn picture_alt(lang: Lang, pose: &str, lines: &str) -> String { match lang { Lang::En => format!("{pose}. {lines}"), Lang::Uk => format!("{pose}. {lines}") } }
    pub(crate) fn title(lang: Lang) -> String { match lang { Lang::En => "Session".to_owned(), Lang::Uk => "Сеанс".to_owned() } }
}
/// Words of `plan`.
pub(crate) mod plan {
    use super::Lang;
    pub(crate) fn title(lang: Lang) -> String { match lang { Lang::En => "Your plan".to_owned(), Lang::Uk => "Ваш план".to_owned() } }
    pub(crate) fn heading(lang: Lang, minutes: &str, place: &str) -> String { match lang { Lang::En => format!("{minutes} minutes, {place}"), Lang::Uk => format!("{minutes} хв, {place}") } }
    pub(crate) fn lead_even(lang: Lang, minutes: &str) -> String { match lang { Lang::En => format!("Each of you receives about {minutes} minutes. Lanes show whose hands work."), Lang::Uk => format!("Кожному близько {minutes} хв. Доріжки показують, чиї руки працюють.") } }
    pub(crate) fn lead_uneven(lang: Lang, a: &str, b: &str) -> String { match lang { Lang::En => format!("A receives about {a} minutes, B about {b}. Lanes show whose hands work."), Lang::Uk => format!("A отримує близько {a} хв, B близько {b}. Доріжки показують, чиї руки працюють.") } }
    pub(crate) fn lane(lang: Lang, person: &str) -> String { match lang { Lang::En => format!("{person}’s hands"), Lang::Uk => format!("Руки {person}") } }
    pub(crate) fn legend(lang: Lang) -> String { match lang { Lang::En => "Solid and hatched blocks are working hands. A dashed block is a warm hand that stays still, so that it can rest.".to_owned(), Lang::Uk => "Суцільні й заштриховані блоки це руки в роботі. Пунктирний блок це тепла рука, що лежить нерухомо й відпочиває.".to_owned() } }
    pub(crate) fn phase_settle(lang: Lang) -> String { match lang { Lang::En => "Settle".to_owned(), Lang::Uk => "Налаштування".to_owned() } }
    pub(crate) fn phase_light(lang: Lang) -> String { match lang { Lang::En => "Light".to_owned(), Lang::Uk => "Легко".to_owned() } }
    pub(crate) fn phase_moderate(lang: Lang) -> String { match lang { Lang::En => "Moderate".to_owned(), Lang::Uk => "Помірно".to_owned() } }
    pub(crate) fn phase_stretch(lang: Lang) -> String { match lang { Lang::En => "Stretch".to_owned(), Lang::Uk => "Розтяг".to_owned() } }
    pub(crate) fn phase_activate(lang: Lang) -> String { match lang { Lang::En => "Wake up".to_owned(), Lang::Uk => "Пробудження".to_owned() } }
    pub(crate) fn phase_close(lang: Lang) -> String { match lang { Lang::En => "Close".to_owned(), Lang::Uk => "Завершення".to_owned() } }
    pub(crate) fn block_works(lang: Lang, technique: &str, region: &str) -> String { match lang { Lang::En => format!("{technique}: {region}"), Lang::Uk => format!("{technique}: {region}") } }
    pub(crate) fn block_still(lang: Lang) -> String { match lang { Lang::En => "Still, warm hands".to_owned(), Lang::Uk => "Теплі руки нерухомо".to_owned() } }
    pub(crate) fn block_rest(lang: Lang) -> String { match lang { Lang::En => "Rests".to_owned(), Lang::Uk => "Відпочиває".to_owned() } }
    pub(crate) fn block_change(lang: Lang, pose: &str) -> String { match lang { Lang::En => format!("Change places: {pose}"), Lang::Uk => format!("Зміна: {pose}") } }
    pub(crate) fn block_change_roles(lang: Lang) -> String { match lang { Lang::En => "Change roles".to_owned(), Lang::Uk => "Обмін ролями".to_owned() } }
    pub(crate) fn block_spoken(lang: Lang, person: &str, time: &str, seconds: &str, what: &str) -> String { match lang { Lang::En => format!("{person}, from {time}, {seconds} seconds: {what}"), Lang::Uk => format!("{person}, з {time}, {seconds} с: {what}") } }
    pub(crate) fn block_spoken_both(lang: Lang, time: &str, seconds: &str, what: &str) -> String { match lang { Lang::En => format!("Both, from {time}, {seconds} seconds: {what}"), Lang::Uk => format!("Обоє, з {time}, {seconds} с: {what}") } }
    pub(crate) fn card_when(lang: Lang, from: &str, to: &str, pose: &str) -> String { match lang { Lang::En => format!("{from} to {to} · {pose}"), Lang::Uk => format!("{from}–{to} · {pose}") } }
    pub(crate) fn who_works(lang: Lang, technique: &str, partner: &str, region: &str, level: &str) -> String { match lang { Lang::En => format!("{technique} on {partner}: {region}. Pressure {level} of 3."), Lang::Uk => format!("{technique}, {partner}: {region}. Натиск {level} з 3.") } }
    pub(crate) fn who_still(lang: Lang, partner: &str, region: &str) -> String { match lang { Lang::En => format!("Warm hands lie still on {partner}: {region}."), Lang::Uk => format!("Теплі руки лежать нерухомо, {partner}: {region}.") } }
    pub(crate) fn who_rests(lang: Lang) -> String { match lang { Lang::En => "Hands rest.".to_owned(), Lang::Uk => "Руки відпочивають.".to_owned() } }
    pub(crate) fn fact_why(lang: Lang) -> String { match lang { Lang::En => "Why this".to_owned(), Lang::Uk => "Чому це".to_owned() } }
    pub(crate) fn fact_sure(lang: Lang) -> String { match lang { Lang::En => "How sure".to_owned(), Lang::Uk => "Наскільки певно".to_owned() } }
    pub(crate) fn fact_safe(lang: Lang) -> String { match lang { Lang::En => "Why safe".to_owned(), Lang::Uk => "Чому безпечно".to_owned() } }
    pub(crate) fn sure_a(lang: Lang) -> String { match lang { Lang::En => "Well supported, by studies of taking turns. Both at once is untested.".to_owned(), Lang::Uk => "Добре підтверджено дослідженнями масажу по черзі. Одночасний не перевіряли.".to_owned() } }
    pub(crate) fn sure_b(lang: Lang) -> String { match lang { Lang::En => "Fairly, from studies of taking turns. Both at once is untested.".to_owned(), Lang::Uk => "Доволі, з досліджень масажу по черзі. Одночасний не перевіряли.".to_owned() } }
    pub(crate) fn sure_c(lang: Lang) -> String { match lang { Lang::En => "From teaching practice, not from studies. Both at once is untested.".to_owned(), Lang::Uk => "З досвіду навчання, не з досліджень. Одночасний не перевіряли.".to_owned() } }
    pub(crate) fn sure_d(lang: Lang) -> String { match lang { Lang::En => "Our own judgement. Both at once is untested.".to_owned(), Lang::Uk => "Наше судження. Одночасний не перевіряли.".to_owned() } }
    pub(crate) fn safe(lang: Lang, level: &str) -> String { match lang { Lang::En => format!("Every step was checked a second time, by other code, against what you both agreed to. Pressure stays at {level} of 3 or below here."), Lang::Uk => format!("Кожен крок перевірено вдруге іншим кодом за тим, на що ви обоє погодилися. Натиск тут не більший за {level} з 3.") } }
    pub(crate) fn reason_wished_for(lang: Lang) -> String { match lang { Lang::En => "This place was wished for.".to_owned(), Lang::Uk => "Це місце було бажаним.".to_owned() } }
    pub(crate) fn reason_warms_first(lang: Lang) -> String { match lang { Lang::En => "Light work first, so that more is welcome.".to_owned(), Lang::Uk => "Спершу легко, щоб далі було приємно.".to_owned() } }
    pub(crate) fn reason_already_warm(lang: Lang) -> String { match lang { Lang::En => "The place is warm from what came before.".to_owned(), Lang::Uk => "Місце вже тепле від попереднього.".to_owned() } }
    pub(crate) fn reason_evens_sides(lang: Lang) -> String { match lang { Lang::En => "The other side had its turn; now this one.".to_owned(), Lang::Uk => "Інший бік уже був; тепер цей.".to_owned() } }
    pub(crate) fn reason_rests_hands(lang: Lang) -> String { match lang { Lang::En => "Hands rest while they stay warm on the partner.".to_owned(), Lang::Uk => "Руки відпочивають, лишаючись теплими на партнері.".to_owned() } }
    pub(crate) fn reason_evens_time(lang: Lang) -> String { match lang { Lang::En => "Both get about the same time.".to_owned(), Lang::Uk => "Обоє отримують майже однаково.".to_owned() } }
    pub(crate) fn reason_arrives(lang: Lang) -> String { match lang { Lang::En => "To arrive together and find the right pressure.".to_owned(), Lang::Uk => "Щоб налаштуватися разом і знайти натиск.".to_owned() } }
    pub(crate) fn reason_closes(lang: Lang) -> String { match lang { Lang::En => "A quiet ending.".to_owned(), Lang::Uk => "Тихе завершення.".to_owned() } }
    pub(crate) fn reason_calms(lang: Lang) -> String { match lang { Lang::En => "Slow and calming.".to_owned(), Lang::Uk => "Повільно й заспокійливо.".to_owned() } }
    pub(crate) fn reason_stretches_warm(lang: Lang) -> String { match lang { Lang::En => "A warm place can be stretched gently.".to_owned(), Lang::Uk => "Тепле місце можна м’яко розтягнути.".to_owned() } }
    pub(crate) fn reason_wakes_up(lang: Lang) -> String { match lang { Lang::En => "Brisk and short, to wake up.".to_owned(), Lang::Uk => "Жваво й коротко, щоб пробудитися.".to_owned() } }
    pub(crate) fn reason_turns_for_reach(lang: Lang) -> String { match lang { Lang::En => "One at a time here, because both could not reach well at once.".to_owned(), Lang::Uk => "Тут по черзі, бо обом водночас незручно дістати.".to_owned() } }
    pub(crate) fn reason_turns_as_asked(lang: Lang) -> String { match lang { Lang::En => "One at a time, as you wished.".to_owned(), Lang::Uk => "По черзі, як ви хотіли.".to_owned() } }
    pub(crate) fn reason_same_for_both(lang: Lang) -> String { match lang { Lang::En => "The same for both, so one cue is enough.".to_owned(), Lang::Uk => "Однаково для обох, тож досить однієї підказки.".to_owned() } }
    pub(crate) fn reason_relaxation(lang: Lang) -> String { match lang { Lang::En => "It helps to relax.".to_owned(), Lang::Uk => "Допомагає розслабитися.".to_owned() } }
    pub(crate) fn reason_circulation(lang: Lang) -> String { match lang { Lang::En => "It warms.".to_owned(), Lang::Uk => "Зігріває.".to_owned() } }
    pub(crate) fn reason_flexibility(lang: Lang) -> String { match lang { Lang::En => "It keeps you supple.".to_owned(), Lang::Uk => "Підтримує гнучкість.".to_owned() } }
    pub(crate) fn reason_bonding(lang: Lang) -> String { match lang { Lang::En => "It brings you closer together.".to_owned(), Lang::Uk => "Зближує.".to_owned() } }
    pub(crate) fn reason_recovery(lang: Lang) -> String { match lang { Lang::En => "It helps to recover.".to_owned(), Lang::Uk => "Допомагає відновитися.".to_owned() } }
    pub(crate) fn reason_interlude(lang: Lang) -> String { match lang { Lang::En => "Stand, stretch, drink some water.".to_owned(), Lang::Uk => "Встаньте, потягніться, випийте води.".to_owned() } }
    pub(crate) fn because_shared(lang: Lang) -> String { match lang { Lang::En => "You do this together.".to_owned(), Lang::Uk => "Це ви робите разом.".to_owned() } }
}
