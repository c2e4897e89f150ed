"""What the made-up person writes. All of it is made up; as anyone's own words, it is never translated."""

NOTES = {
    "calf": (
        "Woke with the calf hard as stone.",
        "Toes pulled down by themselves.",
        "Had to stand on the cold floor.",
        "After the stairs at the station.",
        "Went away slowly, sore to the touch.",
        "Third night this week.",
        "Long walk with the dog yesterday.",
        "Same spot as on Sunday.",
        "Could not find a way to lie.",
    ),
    "back": (
        "Bent down for the laundry basket.",
        "Two hours in the car.",
        "Came while washing up.",
        "Started on one side, then across.",
        "Had to sit down in the shop.",
        "Office chair again.",
        "Stiff since the morning.",
        "Cleaned the windows the day before.",
    ),
    "neck": (
        "Desk all day.",
        "Headache from it by the evening.",
        "Could not turn my head to reverse the car.",
        "Slept on the wrong pillow, I think.",
        "Tense phone call before.",
        "Pulling up behind the ear.",
    ),
    "foot": (
        "Big toe crossed over the next one.",
        "Cold feet in bed.",
        "New shoes.",
        "While pulling on a sock.",
    ),
    "thigh": (
        "Knelt in the garden for too long.",
        "Back of the thigh, like a rope.",
        "After the bicycle.",
        "Could not keep the leg still.",
    ),
    "face": ("Eyelid fluttering on and off all day.", "Nobody else can see it.", "Eyelid again, no pain."),
    "hand": ("Thumb jumping while writing.", "Peeled a lot of potatoes.", "After knitting."),
}
CAUSE_WORDS = (
    "carried shopping",
    "slept in a strange bed",
    "thunder in the air",
    "skipped lunch",
    "too long in the queue",
)
RECIPES = {
    "Heat": ("hot water bottle", "wheat bag, 15 minutes", "heat pad on level 2", "hot shower"),
    "Stretching": (
        "foot pulled up, knee straight",
        "against the wall, held 30 seconds",
        "slowly, three times",
    ),
    "Massage": ("by hand, gently", "with the ball against the wall"),
    "Topical cream": ("thin layer", "menthol gel"),
    "Magnesium spray": ("six sprays", "four sprays, rubbed in"),
}
SIDE_EFFECTS = {
    "Heat": ("skin red for an hour",),
    "Stretching": ("pulled too hard",),
    "Topical cream": ("smell kept me awake",),
    "Magnesium spray": ("skin tingles", "itches a little"),
}
QUESTIONS = (
    "Could the new tablets have to do with the cramps at night?",
    "Is it worth having minerals in the blood checked?",
    "Who could show me how to stretch the calf properly?",
    "Is the spray doing anything at all?",
)
SAID = "Keep writing things down for a few more months, then look at it together."
