// The version of the package, which the build writes in.
declare const GOODWORK_VERSION: string;
export const VERSION = typeof GOODWORK_VERSION === 'string' ? GOODWORK_VERSION : 'development';
