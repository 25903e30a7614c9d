import { isAllowedAddress } from './body-address';

/** What can be left out of something that is pasted, as the labels name it. */
export const SORTS = ['Pictures', 'Media', 'Deleted', 'Comments', 'Readings', 'Links'] as const;

/** How much of each is. */
export type LeftOut = Record<(typeof SORTS)[number], number>;

export const NOTHING: LeftOut = { Pictures: 0, Media: 0, Deleted: 0, Comments: 0, Readings: 0, Links: 0 };

const OFFICE = /urn:schemas-microsoft-com|<meta[^>]+content=["']?(microsoft word|wps office)/i;
const MEDIA = 'video, audio, iframe, object, embed, mpvoice, mp-common-mpaudio, mp-common-videosnap';
const CALL = '.msocomanchor';
const COMMENTS = `${CALL}, .MsoCommentReference, .MsoCommentText, .msocomtxt, .msocomoff, [style*="mso-element:comment-list"]`;
/** Smaller ones are there to count who reads a page. */
const SMALLEST_PICTURE = 3;

/** Takes out what the paper cannot have of a page that was copied, and counts it; of a link that leads nowhere the words stay. */
export function takeOut(page: Document, html: string): LeftOut {
  // Elsewhere words are struck to be seen.
  const deleted = OFFICE.test(html) ? outermost(page, 'del, .msoDel') : [];
  const calls = all(page, CALL);
  const media = all(page, MEDIA);
  const pictures = all(page, 'img').filter(isSeen);
  const readings = all(page, 'ruby').filter((each) => each.querySelector('rt'));
  [...deleted, ...all(page, COMMENTS), ...media, ...pictures, ...all(page, 'rt, rp')].forEach((each) => each.remove());
  return {
    Pictures: pictures.length,
    Media: media.length,
    Deleted: deleted.length,
    Comments: calls.length,
    Readings: readings.length,
    Links: all(page, 'a[href]').filter(leadsNowhere).length,
  };
}

function all(page: Document, selector: string): Element[] {
  return [...page.querySelectorAll(selector)];
}

function outermost(page: Document, selector: string): Element[] {
  return all(page, selector).filter((each) => !each.parentElement?.closest(selector));
}

function isSeen(picture: Element): boolean {
  return !['width', 'height'].some((name) => Number.parseInt(picture.getAttribute(name) ?? '', 10) < SMALLEST_PICTURE);
}

function leadsNowhere(link: Element): boolean {
  const href = link.getAttribute('href') ?? '';
  return !href.startsWith('#') && (link.textContent ?? '').trim() !== '' && !isAllowedAddress(href);
}
