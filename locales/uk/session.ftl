### Сеанс: що звучить (cue-...) і що стоїть на екрані.
### Підказка має щонайбільше вісім слів уголос: спершу хто, тоді де і як. $region тут у знахідному відмінку.

## На екрані
title = Сеанс
time-left = ще { $time }
next = далі: { $what }
ring-label = минуло { $done } з { $all ->
    [one] { $all } хвилини
    [few] { $all } хвилин
   *[many] { $all } хвилин
}
zone-label = Торкніться, щоб змінити
zone-note = можна ліктем
zone-spoken = Змінити щось для { $person }
there = Отак
pause = Пауза
hold-to-stop = тримайте будь-де, щоб зупинити
stop = Стоп
resume = Далі
paused-heading = Пауза. Руки нерухомо.
paused-slept = Телефон заснув. Нічого не пропущено.
paused-quiet = Ніхто не відповів, тож чекаємо на вас.
sheet-heading = Для { $person }. Руки нерухомо.
sheet-softer = М’якше
sheet-firmer = Сильніше
sheet-elsewhere = В іншому місці
sheet-skip = Пропустити
sheet-keep = Далі, як було
yes = Так
skip = Пропустити
comfort-question = Так добре?
comfort-good = Добре
comfort-not-quite = { $person }: не зовсім
breathe-in = вдих
breathe-out = видих
pacer-in-let-go = вдих, відпустіть
pacer-out-press = видих, повільно натисніть
pacer-in-back = вдих, ковзніть назад
pacer-out-stroke = видих, повільно проведіть
picture-alt = { $pose }. { $lines }

## Вголос про руки
both = Разом
cue-works = { $who }: { $what }.
cue-works-first = { $who }: підведіть руки … { $what }.
cue-still = { $who }: тримайте { $region }, руки нерухомо.
cue-calibrate-line = { $who }: покладіть руки на { $region }.
cue-rests = { $who }: відпочивайте.
cue-together = Разом: { $technique }.
cue-ask = { $receiver }: можна покласти руки на { $region }?
cue-hover = { $giver }: підведіть руки. Тоді м’яко покладіть.
cue-elsewhere = { $giver }: повільно перейдіть на { $region }.

## Вголос, решта
cue-ready = Скоро зміна пози.
cue-move = Змініть позу: { $pose }.
cue-move-roles = Обміняйтеся ролями. Поза та сама.
cue-move-sides = Тепер інший бік. Поза та сама.
cue-tempo-strokes = Повільно, з диханням.
cue-tempo-rhythm = Повільно й рівно. За крапкою.
cue-calibrate = Повільно сильніше. Скажіть «отак».
cue-comfort = { $person }, так добре?
cue-comfort-both = Вам обом так добре?
cue-halfway = Половина.
cue-count = Три. Два. Один.
cue-breath = Вдих … і повільний видих.
cue-softer = Відтепер м’якше.
cue-firmer = Знову трохи сильніше.
cue-as-firm = Сильніше вже не буде.
cue-left-out = Це пропускаємо.
cue-hands-still = Руки нерухомо.
cue-pausing = Пауза. Руки нерухомо.
cue-welcome-back = З поверненням. Нічого не пропущено.
cue-quiet-pause = Тихо. Зробімо паузу.
cue-going-on = Продовжуємо.
cue-stopped = Зупинено. Причина не потрібна.
cue-finished = Оце й усе. Відпочиньте трохи.
