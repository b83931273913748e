### Командний рядок: план текстом, межі, «не сьогодні» і живий сеанс у терміналі.

## План
plan-heading = Ваш сеанс: { $minutes ->
    [one] { $minutes } хвилина
    [few] { $minutes } хвилини
   *[many] { $minutes } хвилин
}
plan-shorter = Ви хотіли { $asked ->
    [one] { $asked } хвилину
    [few] { $asked } хвилини
   *[many] { $asked } хвилин
}. Сьогодні вам обом підходить { $minutes ->
    [one] { $minutes } хвилина
    [few] { $minutes } хвилини
   *[many] { $minutes } хвилин
}.
plan-turns-instead = Сьогодні вам обом підходить { $minutes ->
    [one] { $minutes } хвилина
    [few] { $minutes } хвилини
   *[many] { $minutes } хвилин
} по черзі.
plan-no-fit = Сьогодні жоден сеанс не підходить вам обом. Тихий відпочинок поруч — теж добрий вечір.
plan-time = Час
plan-pose = Поза
plan-phase = Частина
plan-lane = Руки { $person }
plan-change = Зміна пози: { $pose }
plan-change-roles = Обмін ролями
plan-still = руки нерухомо
plan-rests = відпочинок
plan-together = разом
plan-ready = Мати напоготові
plan-prepare = Підготувати
plan-receives = A отримує { $a } хв, B отримує { $b } хв
plan-checked = Кожен крок перевірено вдруге іншим кодом.
plan-unscreened = Про здоров’я ще нікого не питали, тож усе легко, в одязі й сидячи.
plan-written = Записано у { $file }
replan-from = Починаючи з { $time }
not-reviewed = Зміст ще не переглядав медик.

## Не сьогодні
not-today = Не сьогодні. Ось що зробити.
not-today-emergency = Зараз же телефонуйте на номер екстреної допомоги. Будьте поруч, у теплі, і нічого більше не робіть, доки не прийде допомога.
not-today-urgent-same-day = Будь ласка, порадьтеся з лікарем сьогодні, телефоном чи на прийомі. Масаж доти відкладіть.
not-today-clinician-first = Будь ласка, спершу спитайте лікаря чи акушерку, чи масаж зараз доречний. Тоді повертайтеся.
not-today-postpone = Краще в інший день. Відпочиньте, випийте теплого й повертайтеся, коли минеться.
not-today-no-reason = Нікому не треба казати чому.
not-today-why = Чому, лише для ваших очей
rest-day = Сьогодні у вас обох день відпочинку. Більше нічого не треба.

## Межі
limits-heading = Що бажано, { $person }
limits-note = Це межі. Причини лишаються при людині.
limits-receiving = Отримувати
limits-giving = Масажувати
limits-place = Місце
limits-pressure = Натиск до
limits-contact = Дотик
limits-welcome = Чи бажано
limits-hands = Руки, що масажують
limits-longest-giving = Найдовше поспіль масажувати
limits-longest-session = Найдовший сеанс
limits-poses-out = Без таких поз
limits-techniques-out = Без таких дотиків
limits-prepare = Підготувати
limits-everything-else = Усе інше
limits-none = немає
limits-why = Чому, лише для ваших очей
minutes = { $minutes ->
    [one] { $minutes } хвилина
    [few] { $minutes } хвилини
   *[many] { $minutes } хвилин
}
seconds = { $seconds ->
    [one] { $seconds } секунда
    [few] { $seconds } секунди
   *[many] { $seconds } секунд
}
hands-both = обидві
hands-left = ліва
hands-right = права
hands-none = жодна

## Натиск
pressure-0 = без натиску
pressure-1 = легкий, мов намащувати крем
pressure-2 = м’який, мов утирати крем
pressure-3 = приємний, м’яз рухається

## Живий сеанс
guide-keys = Клавіші
guide-key-softer = м’якше для { $person }
guide-key-firmer = сильніше для { $person }
guide-key-elsewhere = інше місце для { $person }
guide-key-skip = пропустити це
guide-key-pause = пауза й далі
guide-key-stop = стоп
guide-key-yes = так, або добре
guide-key-no = пропустити, або не зовсім
guide-key-there = «отак»
guide-waits = Чекаємо на відповідь
guide-countdown = ще { $time }
