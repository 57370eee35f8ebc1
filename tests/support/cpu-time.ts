/** Time this process was computing, in milliseconds: on a busy machine a clock on the wall tells of the others. */

export function cpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
