// The names of the elements that are open: whether one of a name is among them is known at once, however many there are.

export class OpenNames {
  readonly #names: string[] = [];
  readonly #times = new Map<string, number>();

  get length(): number {
    return this.#names.length;
  }

  get first(): string | undefined {
    return this.#names[0];
  }

  get last(): string | undefined {
    return this.#names.at(-1);
  }

  has(name: string): boolean {
    return this.#times.has(name);
  }

  some(is: (name: string) => boolean): boolean {
    return [...this.#times.keys()].some(is);
  }

  push(name: string): void {
    this.#names.push(name);
    this.#times.set(name, (this.#times.get(name) ?? 0) + 1);
  }

  pop(): string | undefined {
    const name = this.#names.pop();
    if (name === undefined) return undefined;
    const times = (this.#times.get(name) ?? 1) - 1;
    if (times === 0) this.#times.delete(name);
    else this.#times.set(name, times);
    return name;
  }
}
