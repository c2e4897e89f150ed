"""How the numbers were reckoned, in plain words."""

from PySide6.QtCore import QCoreApplication


def method_texts() -> tuple[str, ...]:
    """A title and paragraphs."""
    return (
        QCoreApplication.translate("Report", "How this was reckoned"),
        QCoreApplication.translate(
            "Report",
            "All entries are the person's own, made on a computer at home. Intensity is a whole number from "
            "0 (none) to 10 (worst imaginable). A day counts as known if it has a spasm or was said to be "
            "without; all other days are gaps, never zeros. What was not told is left out, never guessed.",
        ),
        QCoreApplication.translate(
            "Report",
            "Spasms ease by themselves, and the worst of them most. So each remedy stands beside spasms that "
            "were waited out: points eased beyond waiting are adjusted for the intensity before and for "
            "night, with one row a spasm and days as clusters. The 95 % interval is what the entries leave "
            "open. “Eased more” and “eased less” allow for the number of remedies (Holm). With fewer than "
            "five answers on either side nothing is said.",
        ),
        QCoreApplication.translate(
            "Report",
            "Minutes to relief are restricted means over the first 30 minutes (Kaplan–Meier); untreated "
            "spasms are watched from the same age on. Eased by 30 % counts uses that began at 3 or above. "
            "More or less often in a region takes at least a quarter more or less per known day, and more "
            "than its standard error; worse or milder takes two points. Nothing here shows a cause.",
        ),
    )
