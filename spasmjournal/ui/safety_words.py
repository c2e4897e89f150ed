"""What the safety notes say: calm, kind, without a verdict; they ask whether something is new."""

from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from spasmjournal.safety import HowSoon
from spasmjournal.vocabulary import SafetyTopic


class Note(NamedTuple):
    """A heading and a few short sentences."""

    heading: str
    sentences: tuple[str, ...]


def note_of(topic: SafetyTopic) -> Note:
    """What the note on a topic says."""
    return {
        SafetyTopic.CHEST: _chest,
        SafetyTopic.BACK_AND_LEGS: _back_and_legs,
        SafetyTopic.NECK_TREATMENT: _neck_treatment,
        SafetyTopic.JAW: _jaw,
        SafetyTopic.BLOOD_CLOT: _blood_clot,
        SafetyTopic.LONG_CRAMP: _long_cramp,
        SafetyTopic.NEW_MEDICINE: _new_medicine,
        SafetyTopic.TWITCHES: _twitches,
        SafetyTopic.NIGHTS: _nights,
        SafetyTopic.HEAT_AND_COLD: _heat_and_cold,
        SafetyTopic.CREAMS: _creams,
    }[topic]()


def how_soon_text(how_soon: HowSoon) -> str:
    """The heading over the topics of one sort."""
    return {
        HowSoon.NOW: QCoreApplication.translate("Safety", "Where some people need help at once"),
        HowSoon.SAME_DAY: QCoreApplication.translate("Safety", "What is better checked on the same day"),
        HowSoon.APPOINTMENT: QCoreApplication.translate("Safety", "What is worth an appointment"),
        HowSoon.CARE: QCoreApplication.translate("Safety", "Heat, cold and creams"),
    }[how_soon]


def besides_text(how_soon: HowSoon) -> str:
    """What stands over the list of what else belongs under a heading."""
    if how_soon is HowSoon.NOW:
        return QCoreApplication.translate("Safety", "For these, too, call your local emergency number:")
    return QCoreApplication.translate("Safety", "Here belong, too, if they are new for you:")


def besides(how_soon: HowSoon) -> tuple[str, ...]:
    """What else belongs under a heading, though the journal does not record it."""
    return {
        HowSoon.NOW: (
            QCoreApplication.translate(
                "Safety", "Suddenly one side of the face drops, an arm grows weak, or words do not come."
            ),
            QCoreApplication.translate("Safety", "The body jerks, and one is not aware of it."),
            QCoreApplication.translate("Safety", "Sudden breathlessness, or coughing up blood."),
        ),
        HowSoon.SAME_DAY: (
            QCoreApplication.translate(
                "Safety", "Severe muscle pain with dark urine, after hard exercise or with a medicine."
            ),
            QCoreApplication.translate(
                "Safety", "Severe cramps with vomiting or diarrhoea, or after a long time in great heat."
            ),
            QCoreApplication.translate(
                "Safety",
                "Back pain with fever, after a bad fall or blow, with unexplained loss of weight, "
                "or for someone who has had cancer.",
            ),
        ),
        HowSoon.APPOINTMENT: (
            QCoreApplication.translate("Safety", "A muscle that grows weaker or thinner."),
            QCoreApplication.translate("Safety", "Legs that are numb or swollen."),
            QCoreApplication.translate("Safety", "Pain in the calf while walking that stops with rest."),
            QCoreApplication.translate("Safety", "Cramps while pregnant."),
            QCoreApplication.translate("Safety", "Spasms or pain clearly unlike what is usual for you."),
        ),
        HowSoon.CARE: (),
    }[how_soon]


def _chest() -> Note:
    return Note(
        QCoreApplication.translate("Safety", "Spasms in the chest"),
        (
            QCoreApplication.translate(
                "Safety",
                "Some people with pain or pressure in the chest need to be checked. "
                "If this is new for you, it is good to have it looked at, also when it has passed.",
            ),
            QCoreApplication.translate(
                "Safety",
                "If it spreads to an arm, the neck or the jaw, or comes with sweating or "
                "breathlessness, call your local emergency number.",
            ),
        ),
    )


def _back_and_legs() -> Note:
    return Note(
        QCoreApplication.translate("Safety", "Spasms in the lower back"),
        (
            QCoreApplication.translate(
                "Safety", "Spasms in the lower back are common. Some people with them need to be checked."
            ),
            QCoreApplication.translate(
                "Safety",
                "If numbness between the legs, a change in bladder or bowel, or weakness in both legs "
                "is new for you, go to an emergency department or call your local emergency number.",
            ),
            QCoreApplication.translate(
                "Safety", "With fever, or after a bad fall, it is better checked on the same day."
            ),
        ),
    )


def _neck_treatment() -> Note:
    return Note(
        QCoreApplication.translate("Safety", "After a treatment of the neck"),
        (
            QCoreApplication.translate(
                "Safety", "Some people need to be checked after their neck was treated by hand."
            ),
            QCoreApplication.translate(
                "Safety",
                "If severe pain in the neck or head, dizziness or double vision is new for you "
                "afterwards, call your local emergency number.",
            ),
            QCoreApplication.translate(
                "Safety", "Anything milder that is new is worth telling before the next treatment."
            ),
        ),
    )


def _jaw() -> Note:
    return Note(
        QCoreApplication.translate("Safety", "Spasms in the jaw"),
        (
            QCoreApplication.translate(
                "Safety",
                "Some people with spasms in the jaw need to be checked. "
                "If this is new for you, a doctor or dentist can look at it.",
            ),
            QCoreApplication.translate(
                "Safety",
                "If the jaw locks and the body grows stiff after a wound, or if there is pressure in "
                "the chest, sweating or breathlessness, call your local emergency number.",
            ),
        ),
    )


def _blood_clot() -> Note:
    return Note(
        QCoreApplication.translate("Safety", "Pain or tightness in one leg"),
        (
            QCoreApplication.translate(
                "Safety",
                "Muscles are often sore for a day after a cramp. "
                "Some people with pain in one leg need to be checked.",
            ),
            QCoreApplication.translate(
                "Safety",
                "If it is new for you that this leg is swollen, warmer, red or darker, or has hard "
                "veins, ask for medical help on the same day.",
            ),
            QCoreApplication.translate(
                "Safety",
                "With sudden breathlessness or coughing up blood, call your local emergency number.",
            ),
        ),
    )


def _long_cramp() -> Note:
    return Note(
        QCoreApplication.translate("Safety", "A cramp of more than ten minutes"),
        (
            QCoreApplication.translate(
                "Safety",
                "Most cramps in the legs pass within ten minutes. "
                "Some people with longer ones need to be checked.",
            ),
            QCoreApplication.translate(
                "Safety",
                "If this is new for you, and stretching does not ease it, ask a doctor on the same day.",
            ),
        ),
    )


def _new_medicine() -> Note:
    return Note(
        QCoreApplication.translate("Safety", "A new medicine"),
        (
            QCoreApplication.translate(
                "Safety", "Some people who have spasms with a medicine need to be checked."
            ),
            QCoreApplication.translate(
                "Safety",
                "If this is new for you, tell the doctor or pharmacist who knows your medicines. "
                "Do not stop it without their advice.",
            ),
            QCoreApplication.translate(
                "Safety", "With severe muscle pain and dark urine, ask for medical help on the same day."
            ),
        ),
    )


def _twitches() -> Note:
    return Note(
        QCoreApplication.translate("Safety", "Twitches"),
        (
            QCoreApplication.translate(
                "Safety",
                "Twitches are common, and most go away by themselves. "
                "Some people with them need to be checked.",
            ),
            QCoreApplication.translate(
                "Safety",
                "If it is new for you that they go on for more than two weeks, come in several places, "
                "or that a muscle grows weaker or thinner, an appointment is worth it.",
            ),
        ),
    )


def _nights() -> Note:
    return Note(
        QCoreApplication.translate("Safety", "Spasms that wake you"),
        (
            QCoreApplication.translate(
                "Safety", "Some people whose sleep is broken by spasms again and again need to be checked."
            ),
            QCoreApplication.translate(
                "Safety",
                "If this is new for you, an appointment is worth it, "
                "all the more if your legs are numb or swollen.",
            ),
        ),
    )


def _heat_and_cold() -> Note:
    return Note(
        QCoreApplication.translate("Safety", "Heat and cold on the skin"),
        (
            QCoreApplication.translate(
                "Safety",
                "A cloth between the skin and heat or ice protects it. "
                "It is best taken off after 20 minutes, and before falling asleep.",
            ),
            QCoreApplication.translate(
                "Safety",
                "Some people with marks, blisters or numb skin need to be checked. "
                "If this is new for you, ask before you use it again.",
            ),
        ),
    )


def _creams() -> Note:
    return Note(
        QCoreApplication.translate("Safety", "Creams on the skin"),
        (
            QCoreApplication.translate(
                "Safety", "Creams do not belong on broken skin, and not together with heat."
            ),
            QCoreApplication.translate(
                "Safety",
                "Some people with a rash or a burn from a cream need to be checked. "
                "If this is new for you, wash it off and ask a doctor or pharmacist.",
            ),
        ),
    )
