// Sharing, printing and copying are shown only where they work. The page is whole without this file.
const doings = {
  share: { works: () => "share" in navigator, act: () => navigator.share({ title: document.title, url: address() }).catch(() => {}) },
  print: { works: () => "print" in window, act: () => window.print() },
  copy: { works: () => window.isSecureContext && "clipboard" in navigator, act: copy },
};

function address() {
  return document.querySelector("link[rel=canonical]")?.href ?? location.href;
}

async function copy(button) {
  const label = button.querySelector("span");
  const before = label.textContent;
  await navigator.clipboard.writeText(address());
  label.textContent = button.dataset.done;
  setTimeout(() => (label.textContent = before), 2000);
}

for (const button of document.querySelectorAll("button[data-act]")) {
  const doing = doings[button.dataset.act];
  button.hidden = !doing.works();
  button.addEventListener("click", () => doing.act(button));
}

// On a narrow screen the row of places begins where the reader is.
document.querySelector(".places [aria-current]")?.scrollIntoView({ block: "nearest", inline: "center" });

// Headlines break between words where the browser knows them: by CSS alone it does so in no Chinese text.
// A character by itself stays with what is before it: it is more often the rest of a word.
if ("Segmenter" in Intl) {
  const words = new Intl.Segmenter("zh", { granularity: "word" });
  for (const phrase of document.querySelectorAll(":is(h1, h2, h3) .phrase")) {
    const parts = [];
    let before = "";
    for (const { segment, isWordLike } of words.segment(phrase.textContent)) {
      if (before && isWordLike && segment.length > 1 && !/[“‘《〈（「『\s]$/.test(before)) {
        parts.push(document.createElement("wbr"));
      }
      parts.push(segment);
      before = segment;
    }
    phrase.replaceChildren(...parts);
    phrase.classList.add("worded");
  }
}
