### Why a plan is not as both would have liked, as far as two bodies go. Nobody is named, and nothing here can come from what
### one of them told in private: two heights and the places at hand are all it is worked out from.

# $bar what stands in the way, such as “an arm would have to reach behind”
turns-here = Here you take turns. If both worked this place at once, { $bar }.
# $pose such as “facing on two chairs”, $bar what stands in the way there
turns-there = Here you take turns. If both worked this place at once (“{ $pose }”), { $bar }.
# $pose, $bar
pose-there = Rather this than “{ $pose }”: there, { $bar }.

## What stands in the way
bar-behind = an arm would have to reach behind
bar-too-far = an arm would not reach
bar-tilted = a hand could not lie flat
bar-body = you would be in each other’s way
bar-furniture = a seat or the floor would be in the way
bar-lain-on = the place would be leant or lain on
bar-high = an arm would have to be lifted high
bar-strain = it would soon be a strain
bar-one-hand = each of you would have only one hand for it

## Where they are, of the places at hand
place-two-chairs = On two chairs here: of what you have, that suits you both best.
place-sofa = On the sofa here: of what you have, that suits you both best.
place-floor = On the floor here: of what you have, that suits you both best.
place-bed = On the bed here: of what you have, that suits you both best.
