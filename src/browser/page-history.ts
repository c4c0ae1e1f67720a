// The browser's own Back goes back in the interview: each screen has a number behind the address, which says nothing else.

export interface PageHistory {
  /** Another screen is shown. `back` goes back from it, or says that there is no way. */
  enter(back: () => boolean): void;
  /** The start is shown: there is nothing before it. */
  start(): void;
  /** Before this screen there is only the start. */
  isFirst(): boolean;
  /** As the browser's Back does. */
  back(): void;
}

export function pageHistory(): PageHistory {
  let at = 0;
  let isBack = false;
  let goBack: () => boolean = () => false;
  const forward = () => {
    at += 1;
    location.hash = String(at);
  };
  addEventListener('hashchange', () => {
    const to = Number(location.hash.slice(1)) || 0;
    if (to >= at) return;
    at = to;
    isBack = true;
    if (goBack()) return;
    isBack = false;
    forward();
  });
  return {
    enter: (back) => {
      goBack = back;
      if (!isBack) forward();
      isBack = false;
    },
    start: () => {
      isBack = false;
      goBack = () => false;
    },
    isFirst: () => at <= (isBack ? 0 : 1),
    back: () => {
      if (at > 0) history.back();
      else goBack();
    },
  };
}
