/** Plays one quiet second of a tone, so that the room's loudspeakers can be heard before the show. */

const hertz = 440;
const seconds = 1;

/** Resolves when the tone has ended; rejects where the machine has no sound. */
export async function playTestTone(): Promise<void> {
  const sound = new AudioContext();
  try {
    await sound.resume();
    const tone = new OscillatorNode(sound, { frequency: hertz });
    // Begins and ends softly: a click in a large room is loud.
    const volume = new GainNode(sound, { gain: 0 });
    volume.gain.linearRampToValueAtTime(0.2, sound.currentTime + 0.1);
    volume.gain.setValueAtTime(0.2, sound.currentTime + seconds - 0.1);
    volume.gain.linearRampToValueAtTime(0, sound.currentTime + seconds);
    tone.connect(volume).connect(sound.destination);
    const ended = new Promise<void>((resolve) => tone.addEventListener("ended", () => resolve()));
    tone.start();
    tone.stop(sound.currentTime + seconds);
    await ended;
  } finally {
    await sound.close();
  }
}
