### Екрани до й після сеансу.

app-name = Attune
page-title = { $name } · Attune
language-name = Українською
back = Назад
progress = { $now } з { $all }
not-saved = Не збережено. Цей сеанс працює й так.

## Початок
start-title = Початок
start-heading = Масаж для обох, одночасно.
start-lead = В одязі. Без облікового запису.
start-button = Почати
start-foot = Працює без мережі. Для дорослих.
about-link = Про Attune
start-home = Наша сторінка

## Хто тут
who-heading = Хто тут?
who-lead = Лише для дорослих. Від цього залежить, наскільки близькі пози.
who-foot = Ніщо не залишає цього телефона.
setting-colleagues-note = Стільці, плечі та руки
setting-training-note = До або після вправ

## Що є і скільки часу
place-heading = Що у вас є?
minutes-heading = Скільки часу?
minutes-unit = хвилин
minutes-note = Десять хвилин — це цілий сеанс, а не половина.
next-button = Далі

## Прочитайте разом
read-heading = Прочитайте разом
read-lead = Чи хтось із вас сьогодні …
read-item-ill = хворіє або має гарячку
read-item-alcohol = під дією алкоголю чи наркотиків
read-item-breathless = має задишку
read-item-swollen = має новий набряк або незвичний біль
read-item-pregnant = вагітна
read-item-operated = нещодавно після операції чи травми
read-item-treatment = лікується, або масаж не радили
read-item-mood = або просто не має настрою
read-neither = Ніхто з нас
read-yes = Так, або не певні
read-foot = «Так, або не певні» нічого не питає вголос. Тоді сьогодні краще щось тихіше.

## Не зараз
notnow-heading = Тоді не зараз.
notnow-first = Це добра відповідь. Нікому не треба казати чому.
notnow-second = Якщо комусь дуже зле, болить у грудях чи важко дихати, негайно кличте на допомогу.
notnow-third = Якщо ні: чай, прогулянка або десять тихих хвилин поруч.
notnow-again = Прочитати ще раз
notnow-done = На сьогодні все
notnow-privately = Відповісти приватно

## Розпочати
begin-title = Поставте телефон
begin-prop = Поставте телефон.
begin-warm = Зігрійте руки.
begin-stop = Щоб зупинити, тримайте палець будь-де.
begin-lead = Нікому не треба пояснювати.
begin-button = Розпочати
begin-see-plan = Показати план
fact-voice = Голос
fact-voice-yes = Українська, на цьому телефоні
fact-voice-none = На цьому телефоні немає голосу. Вас вестимуть текст і дзвіночки.
fact-voice-unknown = Якщо телефон має; текст і дзвіночки завжди
fact-screen = Екран
fact-screen-awake = Не згасне, лише притемніє
fact-screen-may-lock = Тут може згаснути: торкайтеся часом або вимкніть блокування
fact-tonight = Сьогодні
fact-tonight-value = { $place }, { $minutes ->
    [one] { $minutes } хвилина
    [few] { $minutes } хвилини
   *[many] { $minutes } хвилин
}, в одязі, легко
note-shorter = Ви хотіли { $asked ->
    [one] { $asked } хвилину
    [few] { $asked } хвилини
   *[many] { $asked } хвилин
}. Перші сеанси тривають { $minutes ->
    [one] { $minutes } хвилину
    [few] { $minutes } хвилини
   *[many] { $minutes } хвилин
}, щоб руки й тіло звикли.
note-shorter-colleagues = Ви хотіли { $asked ->
    [one] { $asked } хвилину
    [few] { $asked } хвилини
   *[many] { $asked } хвилин
}. Між колегами це { $minutes ->
    [one] { $minutes } хвилина
    [few] { $minutes } хвилини
   *[many] { $minutes } хвилин
}.
note-chairs = Для перших сеансів потрібні два стільці.
plan-working = Хвилинку: складаємо ваш план.
plan-failed = Зараз план не складається. Поверніться й оберіть інший час.

## Кінець
ended-finished = Оце й усе.
ended-stopped = Зупинено. Причина не потрібна.
ended-rest = Побудьте ще трохи. Вставайте повільно.
ended-water = Склянка води, і подякуйте одне одному.
ended-help = Якщо щось і далі болить, німіє чи непокоїть, зверніться до лікаря. Якщо терміново, телефонуйте за номером екстреної допомоги.
ended-see-plan = Подивитися, що було
ended-again = На початок
ended-after = Як вам було?

## Про застосунок
about-heading = Про Attune
about-what = Attune веде двох дорослих, які масажують одне одного водночас.
about-evidence = Те, що відомо, походить із досліджень масажу по черзі. Одночасний ще не перевіряли. Звичайний відпочинок теж допомагає.
about-review = Зміст ще не переглядав медик. Це не лікування.
about-privacy = Усе лишається на цьому телефоні. Без облікового запису й стеження.
