import '@vaadin/common-frontend';

type Store = { state: string; addStateChangeListener(listener: (before: string, now: string) => void): void };

/**
 * Marks the document while the server cannot be reached, so that no page goes on saying that all is saved; what is done
 * at once, and kept by no browser until then (`data-at-once`), can be neither pressed nor chosen meanwhile.
 */
const store = (window as unknown as { Vaadin: { connectionState: Store } }).Vaadin.connectionState;
const isCut = (state: string) => state === 'reconnecting' || state === 'connection-lost';
const mark = (state: string) => {
  document.documentElement.toggleAttribute('offline', isCut(state));
  document.querySelectorAll<HTMLElement>('[data-at-once]').forEach((each) => (each.inert = isCut(state)));
};

store.addStateChangeListener((_, now) => mark(now));
mark(store.state);

// Where push and a request failed together, Flow 25.2 says "reconnecting" for ever, though both are answered again.
new PerformanceObserver((seen) => {
  const answered = seen
    .getEntries()
    .some((entry) => entry.name.includes('v-r=uidl') && (entry as PerformanceResourceTiming).responseStatus === 200);
  if (answered && isCut(store.state)) store.state = 'connected';
}).observe({ type: 'resource' });
