### Назви всього іншого, що вибирають зі списку.

## Ким двоє є одне одному
setting-partners = Пара
setting-friends = Друзі
setting-family = Родина
setting-colleagues = Колеги
setting-training = Тренування
setting-therapist_client = Фахівець і клієнт

## Що є в кімнаті
place-two_chairs = Два стільці
place-sofa = Диван
place-floor = Підлога
place-bed = Ліжко
place-standing = Місце, щоб стояти

## Чому сьогодні
occasion-after_stress = Після напруженого дня
occasion-before_event = Перед важливою подією
occasion-weekend = Вільний день
occasion-after_sport = Після спорту
occasion-none = Без особливої причини

## Скільки досвіду
experience-beginner = Перші сеанси
experience-regular = Кілька сеансів позаду
experience-practised = Багато сеансів позаду

## Як і скільки
style-together = Одночасно
style-turns = По черзі
balance-even = Порівну для обох
balance-a_receives = Масаж лише для A
balance-b_receives = Масаж лише для B
balance-free = Як вийде

## Частини сеансу
phase-settle = Початок
phase-light = Легко
phase-moderate = Помірно
phase-stretch = Розтяг
phase-activate = Пробудження
phase-close = Завершення

## Між рукою й тілом
contact-none = без дотику
contact-clothed = через одяг
contact-bare = де шкіра й так відкрита
contact-skin_dry = по шкірі
contact-skin_oil = по шкірі, з олією

## Чи бажаний тут дотик
permission-yes = Так
permission-ask = Спершу спитати
permission-no = Ні

## П’ять цілей
goal-relaxation = Розслаблення
goal-circulation = Тепло й кровообіг
goal-flexibility = Легкість рухів
goal-bonding = Близькість
goal-recovery = Спокій і відновлення

## Групи місць
area-head = Голова й обличчя
area-neck = Шия
area-shoulders = Плечі
area-arm = Руки
area-hand = Кисті
area-upper_back = Верх спини
area-lower_back = Поперек
area-front = Груди й живіт
area-hip = Кульші
area-thigh = Стегна й коліна
area-lower_leg = Гомілки
area-foot = Стопи

## Чого поза вимагає від тіла
exposure-seated_chair = сидіти на стільці
exposure-seated_floor = сидіти на підлозі
exposure-cross_leg = сидіти по-турецьки
exposure-kneel = стояти навколішки
exposure-prone = лежати долілиць
exposure-supine_flat = лежати рівно на спині
exposure-semi_reclined = лежати з високою опорою
exposure-side_lying = лежати на боці
exposure-standing = стояти
exposure-stand_long = стояти кілька хвилин
exposure-head_down = голова низько
exposure-forward_fold = глибокий нахил уперед
exposure-spinal_twist = поворот спини
exposure-back_extension = прогин назад
exposure-overhead_arm = руки вище плечей
exposure-neck_end_range = голова далеко повернута чи нахилена
exposure-back_to_back = спина до спини
exposure-face_to_face = обличчя близько
exposure-bend_forward_giver = нахилятися, масажуючи
exposure-reach_far_giver = тягнутися далеко, масажуючи
exposure-deep_squat = навпочіпки
exposure-leg_elevation = ноги підняті
exposure-breath_hold = дихати за суворим рахунком
exposure-eyes_closed = заплющені очі
exposure-quick_rise = швидко вставати

## Що підготувати
require-captions = Кожна підказка текстом
require-vibration_cues = Підказки ще й вібрацією
require-tap_stop = Три дотики зупиняють усе
require-voice_only = Усе голосом
require-hand_landmarks = Голос називає місця, які рука знайде на дотик
require-clear_floor = Вільна підлога
require-no_flash = Нічого, що миготить чи блимає
require-free_breathing = Дихайте, як хочете; ритм лише пропонуємо
require-announce_moves = Кожне нове місце називаємо до дотику
require-eyes_open = Очі можна не заплющувати
require-no_scent = Нічого запашного
require-no_candles = Без свічок
require-dim_light = М’яке світло
require-quiet = Без музики, тихий голос
require-cool_room = Прохолодна кімната
require-no_heat = Без грілок
require-warm_hands_first = Теплі руки до першого дотику
require-jewellery_off = Без перснів, годинника й браслетів
require-lenses_out = Без контактних лінз, перш ніж торкатися обличчя
require-inhaler_near = Інгалятор під рукою
require-sugar_near = Щось солодке під рукою
require-look_at_skin = Спершу подивитися на шкіру, яка мало відчуває
require-cushions = Подушки для опори
require-patch_test = Проста олія, яку за день спробували на передпліччі
require-magnets_away = Телефон і магніти за 15 сантиметрів від приладу
require-ask_next_day = Наступного дня спитати про самопочуття
require-hand_rest_between = Відпочинок для рук між підходами

## Що мати напоготові
prop-cushion = подушка
prop-cushion_knees = подушка на коліна
prop-cushion_laps = подушка на коліна вам обом
prop-cushions = подушки
prop-pillow = подушка
prop-pillows = подушки
prop-stool = табурет
prop-strap = пасок або шарф
prop-table = стіл
prop-towel = рушник
prop-wall_or_desk = стіна або стіл
