/** The folder a user's paths are relative to. */

/** npm runs scripts in the project's folder and says in INIT_CWD where the user was. */
export function invocationFolder(env: Readonly<Record<string, string | undefined>>, folder: string): string {
  const isOurScript = env.npm_lifecycle_event === "lectern" || env.npm_lifecycle_event === "start";
  return (isOurScript && env.INIT_CWD) || folder;
}
