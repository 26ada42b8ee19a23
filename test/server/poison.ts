/** Is loaded into a server before its own code: what it says that it is at work on may take it down. */
const POISON = `
const { send } = process
process.send = (message, ...rest) => {
  const sent = send.call(process, message, ...rest)
  const uri = message?.method === 'gouji/busy' ? message.params.uri : undefined
  if (uri?.includes('poison')) process.kill(process.pid, 'SIGKILL')
  while (uri?.includes('quicksand'));
  return sent
}`

/** The value of NODE_OPTIONS for servers that documents named so take down. */
export const POISONED = `--import=data:text/javascript,${encodeURIComponent(POISON)}`
