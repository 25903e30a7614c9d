/** What a key says where an input method has it: Safari says so of the one that ends a composition, too. */
const OF_AN_INPUT_METHOD = 229;

/**
 * Keys that an input method takes (Enter for its letters, the arrows for its candidates, Escape to take them back) are
 * nobody else's: Vaadin's fields would choose by them, its dialogs would close. The paper knows of compositions itself.
 */
window.addEventListener(
  'keydown',
  (event) => {
    if (!event.isComposing && event.keyCode !== OF_AN_INPUT_METHOD) return;
    const at = event.composedPath()[0];
    if (!(at instanceof HTMLElement && at.isContentEditable)) event.stopPropagation();
  },
  true,
);

export {};
