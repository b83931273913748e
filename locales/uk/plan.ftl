### План двома доріжками й картка одного кроку.

title = Ваш план
heading = { $minutes ->
    [one] { $minutes } хвилина
    [few] { $minutes } хвилини
   *[many] { $minutes } хвилин
}, { $place }
lead-even = Кожному близько { $minutes ->
    [one] { $minutes } хвилини
    [few] { $minutes } хвилин
   *[many] { $minutes } хвилин
}. Доріжки показують, чиї руки працюють.
lead-uneven = A отримує близько { $a ->
    [one] { $a } хвилини
    [few] { $a } хвилин
   *[many] { $a } хвилин
}, B близько { $b ->
    [one] { $b } хвилини
    [few] { $b } хвилин
   *[many] { $b } хвилин
}. Доріжки показують, чиї руки працюють.
lane = Руки { $person }
legend = Суцільні й заштриховані блоки — це руки в роботі. Пунктирний блок — тепла рука, що лежить нерухомо й відпочиває.

## На доріжках
block-works = { $technique }: { $region }
block-still = Теплі руки нерухомо
block-rest = Відпочинок
block-change = Зміна пози: { $pose }
block-change-roles = Обмін ролями
block-change-sides = Інший бік
block-spoken = { $person }, з { $time }, { $seconds ->
    [one] { $seconds } секунда
    [few] { $seconds } секунди
   *[many] { $seconds } секунд
}: { $what }
block-spoken-both = Разом, з { $time }, { $seconds ->
    [one] { $seconds } секунда
    [few] { $seconds } секунди
   *[many] { $seconds } секунд
}: { $what }

## Картка
card-when = { $from }–{ $to } · { $pose }
who-works = { $technique } для { $partner }: { $region }. Натиск { $level } з 3.
who-still = Теплі руки лежать нерухомо для { $partner }: { $region }.
who-rests = Руки відпочивають.
fact-why = Чому це
fact-sure = Наскільки певно
fact-safe = Чому безпечно
sure-a = Добре підтверджено дослідженнями масажу по черзі. Одночасний не перевіряли.
sure-b = Доволі, з досліджень масажу по черзі. Одночасний не перевіряли.
sure-c = З досвіду навчання, не з досліджень. Одночасний не перевіряли.
sure-d = Наше судження. Одночасний не перевіряли.
safe = Кожен крок перевірено вдруге іншим кодом за тим, на що ви погодилися. Натиск тут не більший за { $level } з 3.

## Чому крок тут
reason-wished-for = Це місце було бажаним.
reason-warms-first = Спершу легко, щоб далі було приємно.
reason-already-warm = Місце вже тепле від попереднього.
reason-evens-sides = Інший бік уже був; тепер цей.
reason-rests-hands = Руки відпочивають, лишаючись теплими на тілі.
reason-evens-time = Обом майже порівну.
reason-arrives = Щоб налаштуватися разом і знайти натиск.
reason-closes = Тихе завершення.
reason-calms = Повільно й заспокійливо.
reason-stretches-warm = Тепле місце можна м’яко розтягнути.
reason-wakes-up = Жваво й коротко, щоб пробудитися.
reason-turns-for-reach = Тут по черзі, бо водночас дістати незручно.
reason-turns-suit = Тут по черзі: хто приймає, може просто розслабитися.
reason-turns-as-asked = По черзі, як ви хотіли.
reason-same-for-both = Однаково для обох, тож досить однієї підказки.
reason-relaxation = Для розслаблення.
reason-circulation = Для тепла.
reason-flexibility = Для легкості рухів.
reason-bonding = Для близькості.
reason-recovery = Для спокою.
reason-interlude = Встаньте, потягніться, випийте води.
because-shared = Це ви робите разом.

## Зміни перед початком
shape-swap = Замінити
shape-longer = Довше
shape-drop = Без цього
shape-more = Більше такого
shape-less = Менше такого
shape-undo = Як було
told-came = Нове: { $list }.
told-gone = Більше немає: { $list }.
told-done = Готово.
told-back = Усе знову, як було.
told-stays = Тут усе лишається, як є.
why-made-room = Час пішов на те, про що ви просили.
why-anew = План складено наново.
why-no-pose = Звідси туди незручно дістати руками.
why-hands-rest = Руки втомилися б.
why-sides-even = Лівий і правий бік лишаються нарівні.
why-both-even = Вам обом лишається порівну.
why-breadth = Кожному кілька місць, не забагато, і те, чого хотілося.
why-enough = Цього вже стільки, скільки йде на користь.
why-needs-time = На це в цьому сеансі немає часу.
why-light-first = Спершу місце розминають легко.
why-today = Сьогодні це не підходить.
why-nothing-else = Ніщо інше тут не пасує так добре.
