# Що друкує `attune` у командному рядку.

not-today-title = Не сьогодні. Ось що зробити.
not-today-emergency = Зателефонуйте зараз за номером екстреної допомоги. Сядьте або ляжте зручно, доки прибуде допомога.
not-today-urgent-same-day = Будь ласка, порадьтеся з лікарем сьогодні, до будь-якого масажу.
not-today-clinician-first = Будь ласка, спершу порадьтеся з лікарем. Коли матимете відповідь, зазначте це й сплануйте знову.
not-today-postpone = Сьогодні відпочиньте. Інший день буде кращий для вас обох.

plan-heading = Сеанс на { $length } для A і B. Кожна доріжка каже, що роблять руки цієї людини.
# $length, $asked
plan-shortened = Сьогодні вам обом підходить { $length }. Ви просили { $asked }.
plan-from = Сплановано знову з { $time }; що було раніше, лишається як було.
# $seconds, $pose
plan-change = { $seconds } с на зміну: { $pose }
plan-seconds = ({ $seconds } с)
plan-together = Разом: { $what }
plan-rests = відпочинок
plan-still = теплі нерухомі руки: { $place }
plan-end = кінець

limits-longest = Щонайбільше { $minutes } хв.
limits-receives = Де можна торкатися { $person }:
limits-gives = Де може масажувати { $person }:
limits-ask = спершу запитати
limits-level = рівень
limits-gives-nothing = нічого
limits-run = щонайбільше { $seconds } с поспіль
# $regions, $techniques
limits-hands = місць: { $regions }, прийомів: { $techniques }
limits-no-reasons = Ваші відповіді нічого не обмежують.

guide-keys = A: s м’якше, e інше місце, d пропустити. B: k м’якше, i інше місце, l пропустити. p пауза або далі, y так, n ні.
guide-stop = q зупиняє відразу. Причина не потрібна.
guide-in = вдих
guide-out = видих

reach-heading = Що ваші два тіла можуть разом, поза за позою. Пораховано з ваших розмірів; напевно скаже лише спроба.
# $person, $cm
reach-size = { $person }: зріст { $cm } см.
# $person
reach-size-untold = { $person }: зріст не вказано, тож показано те, що виходить і в невисоких, і в середніх, і у високих.
reach-closed = сьогодні не для вас двох
reach-both = Обоє водночас
reach-one = Масажує { $person }, інша людина відпочиває
reach-hands = руки { $person }
reach-comfortable = зручно
reach-acceptable = досить добре
reach-brief = недовго
reach-try-it = можливо, спробуйте
reach-no = тут ні
reach-with-left = лівою рукою
reach-with-right = правою рукою
reach-with-both = обома руками
# $count, $all
reach-known = { $count } з { $all } місць узято з таблиці: там добре виходить у всіх приблизно вашого зросту. Решту пораховано саме для вас двох; з --exact буде пораховано все.
reach-why-need = ця поза вимагає забагато
reach-why-too-far = рука не дістане
reach-why-tilted = долоня не ляже рівно
reach-why-body = заважає тіло
reach-why-furniture = заважає сидіння або підлога
reach-why-lain-on = на цьому місці лежать або ним спираються
reach-why-strain = так тримати важко
