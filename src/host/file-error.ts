// Errors of files and pipes, in words.

/** How to mend a name that leads nowhere. */
export const CHECK_NAME = 'Check its name, and the folder it is in.';

const REASONS = new Map(
  Object.entries({
    ENOENT: 'there is no such file or folder',
    EACCES: 'there is no permission',
    EPERM: 'there is no permission',
    EISDIR: 'it is a folder',
    ENOTDIR: 'part of its path is not a folder',
    EEXIST: 'there is a file in its place',
    ENOSPC: 'the disk is full',
    EROFS: 'the disk is read-only',
    ENAMETOOLONG: 'its name is too long',
    ELOOP: 'it is a link, or its links go round in a circle',
    EBUSY: 'another run of goodwork is writing it',
    ENXIO: 'nobody is at its other end',
  }),
);

/** An error of a file or a pipe has a code; what has none, or is of these kinds, is a mistake in the program. */
export function isOfTheMachine(error: unknown): boolean {
  const isMistake = error instanceof TypeError || error instanceof RangeError;
  return !isMistake && typeof (error as NodeJS.ErrnoException).code === 'string';
}

/** The working folder was removed, or may not be looked into: whatever starts from it is lost. */
export function isFolderGone(error: unknown): boolean {
  return error instanceof Error && (error as NodeJS.ErrnoException).syscall === 'uv_cwd';
}

/** What is said of a file that the machine says no to. */
export function unreadable(file: string, error: unknown): { file: string; what: string; fix: string } {
  return { file, what: `This cannot be read (${reasonOf(error)})`, fix: CHECK_NAME };
}

/** Why a file could not be used, in words. */
export function reasonOf(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  return REASONS.get(code) ?? (code === '' || code.startsWith('ERR_') ? 'it cannot be used' : code);
}
