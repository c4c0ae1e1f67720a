// Keeps a text in a file of this computer: the same one each time where the browser can, else as a download.

/** Where the browser lets a page write to a file that somebody chose. */
interface FileHandle {
  readonly name: string;
  createWritable(): Promise<{ write(text: string): Promise<void>; close(): Promise<void> }>;
}
type PickFile = (options: {
  readonly suggestedName: string;
  readonly types: readonly { readonly description: string; readonly accept: Record<string, string[]> }[];
}) => Promise<FileHandle>;

const KINDS = { yaml: 'text/yaml', html: 'text/html', ics: 'text/calendar' } as const;

export interface KeptFile {
  /** Resolves to what to say; null where somebody thought better of it. */
  keep(text: string, name: string): Promise<string | null>;
}

export function keptFile(kind: keyof typeof KINDS): KeptFile {
  let handle: FileHandle | null = null;
  return {
    keep: async (text, name) => {
      const pick = (window as { showSaveFilePicker?: PickFile }).showSaveFilePicker;
      if (pick !== undefined) {
        try {
          handle ??= await pick.call(window, {
            suggestedName: name,
            types: [{ description: 'goodwork', accept: { [KINDS[kind]]: [`.${kind}`] } }],
          });
          const file = await handle.createWritable();
          await file.write(text);
          await file.close();
          return `Saved in ${handle.name}.`;
        } catch (error) {
          if ((error as Error).name === 'AbortError') return null;
          // Not every place lets a page write: a download is left.
          handle = null;
        }
      }
      download(text, name, KINDS[kind]);
      return `Saved as ${name}, where this browser puts downloads.`;
    },
  };
}

function download(text: string, name: string, type: string): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
