// Elements made one by one: text is only ever text.

export type Inside = Node | string;

export function tag<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string>> = {},
  ...inside: readonly Inside[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...inside);
  return element;
}

/** `press` is called each time. A form is not sent by it. */
export function button(
  label: string,
  press: () => void,
  look: 'main' | 'other' | 'small' = 'other',
): HTMLButtonElement {
  const made = tag('button', { type: 'button', class: look }, label);
  made.addEventListener('click', press);
  return made;
}
