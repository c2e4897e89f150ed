"""Help: when spasms are to be checked by a doctor, all notes in one place."""

from collections.abc import Collection
from html import escape

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QTextBrowser, QVBoxLayout, QWidget

from spasmjournal.safety import TOPICS, HowSoon
from spasmjournal.ui.safety_words import besides, besides_text, how_soon_text, note_of
from spasmjournal.vocabulary import SafetyTopic

_WIDE, _HIGH = 54, 40
"""In letters and lines."""
_MARGIN = 16


def show_when_to_check(parent: QWidget, checked: Collection[SafetyTopic]) -> QDialog:
    """Show it, without stopping anything else; `checked` is what the person was checked for."""
    dialog = QDialog(parent)
    title = QCoreApplication.translate("Safety", "When to have it checked")
    dialog.setWindowTitle(title)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    text = QTextBrowser()
    text.setAccessibleName(title)
    text.setTextInteractionFlags(Qt.TextInteractionFlag.TextBrowserInteraction)
    text.document().setDocumentMargin(_MARGIN)
    text.setHtml(_page(title, checked))
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
    buttons.rejected.connect(dialog.reject)
    column = QVBoxLayout(dialog)
    column.setContentsMargins(16, 16, 16, 16)
    column.addWidget(text)
    column.addWidget(buttons)
    _fit(dialog, parent)
    text.setFocus()
    dialog.open()
    return dialog


def _fit(dialog: QDialog, parent: QWidget) -> None:
    metrics = dialog.fontMetrics()
    wanted = (_WIDE * metrics.horizontalAdvance("m"), _HIGH * metrics.lineSpacing())
    window = parent.window().size()
    dialog.resize(min(wanted[0], window.width()), min(wanted[1], window.height()))


def _page(title: str, checked: Collection[SafetyTopic]) -> str:
    opening = QCoreApplication.translate(
        "Safety",
        "These notes are general: they know nothing of you, and are no diagnosis. "
        "Where you are unsure, asking is never wrong.",
    )
    parts = [f"<h2>{escape(title)}</h2>", _paragraph(opening)]
    for how_soon in HowSoon:
        parts += _chapter(how_soon, checked)
    return "".join(parts)


def _chapter(how_soon: HowSoon, checked: Collection[SafetyTopic]) -> list[str]:
    parts = [f"<h3>{escape(how_soon_text(how_soon))}</h3>"]
    for topic in TOPICS[how_soon]:
        heading, sentences = note_of(topic)
        parts.append(f"<p><b>{escape(heading)}</b><br>{escape(' '.join(sentences))}</p>")
        if topic in checked:
            told = QCoreApplication.translate("Safety", "You said that you have been checked for this.")
            parts.append(f"<p><i>{escape(told)}</i></p>")
    if lines := besides(how_soon):
        parts.append(_paragraph(besides_text(how_soon)))
        parts.append(f"<ul>{''.join(f'<li>{escape(line)}</li>' for line in lines)}</ul>")
    return parts


def _paragraph(text: str) -> str:
    return f"<p>{escape(text)}</p>"
