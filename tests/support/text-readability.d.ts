// The part of text-readability that the tests use; it comes without types.
declare module 'text-readability' {
  const readability: { fleschKincaidGrade(text: string): number };
  export = readability;
}
