import { readFileSync, writeFileSync } from 'node:fs';
import { playTranscript } from '../../infra/local/play-transcript.ts';
import { parseTranscript, type Transcript, transcriptText } from '../../infra/local/transcript.ts';
import { type Rig, type RigOptions, rig } from './rig.ts';

export const readTranscript = (file: string): Transcript => parseTranscript(readFileSync(file, 'utf8'));

export type Played = { readonly answers: readonly string[]; readonly rig: Rig };

/** Plays the citizen's side and returns what the bot said to each line, and the rig to look into. */
export const play = async (transcript: Transcript, options: RigOptions = {}): Promise<Played> => {
  const phone = rig({ ...options, start: transcript.start });
  return { answers: await playTranscript(transcript, phone), rig: phone };
};

export const writeTranscript = (file: string, transcript: Transcript, answers: readonly string[]): void =>
  writeFileSync(file, transcriptText(transcript, answers));
