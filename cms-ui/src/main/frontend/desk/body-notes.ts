/** As many characters as a footnote of the paper may have. */
export const LONGEST_NOTE = 500;

const NOTES = '[style*="mso-element:footnote"][id], [style*="mso-element:endnote"][id]';
const LISTS = '[style*="mso-element:footnote-list"], [style*="mso-element:endnote-list"]';

/** Footnotes and endnotes of Word and WPS become those of the paper, each where it is called; one nobody calls stays a paragraph. */
export function notesOfOffice(page: Document) {
  page.querySelectorAll(NOTES).forEach((note) => {
    const call = page.querySelector(`a[href="#_${CSS.escape(note.id)}"]`);
    note.querySelectorAll('a[href^="#_"]').forEach((each) => each.remove());
    const text = (note.textContent ?? '').replace(/\s+/gu, ' ').trim();
    if (!call || !text || text.length > LONGEST_NOTE) return;
    const here = page.createElement('sup');
    here.className = 'footnote';
    here.dataset['text'] = text;
    call.replaceWith(here);
    note.remove();
  });
  page.querySelectorAll(LISTS).forEach((each) => {
    if (!each.querySelector(NOTES)) each.remove();
  });
}
