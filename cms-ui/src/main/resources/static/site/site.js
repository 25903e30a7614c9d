// Sharing, printing and copying: shown only where they work. The page is whole without them.
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
