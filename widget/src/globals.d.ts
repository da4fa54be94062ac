/** Put in by build.mjs: the name of the main script, with its version, and its SRI hash. */
declare const MAIN_FILE: string;
declare const MAIN_INTEGRITY: string;
/** Where the solver and the rest are, from the main script. */
declare const PROOF_FILE: string;
declare const MORE_FILE: string;

declare module '*.css?inline' {
  const text: string;
  export default text;
}
