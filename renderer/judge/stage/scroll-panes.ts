/** What may hold more than it shows: the panes of texts and records, and in a grid the cards. */
const scrolling = '.stage-current :is([data-scroll], .card-text, .card-fields)';

/** Scrolls every text or record on screen by a share of its height. */
export const scrollPanes = (share: number): void => {
  for (const pane of document.querySelectorAll<HTMLElement>(scrolling))
    pane.scrollBy({ top: share * pane.clientHeight });
};
