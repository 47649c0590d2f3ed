import { describe, expect, it } from 'vitest';
import { Talk } from '../engine/talk.ts';

/** What is answered of asking for a person, once this was said where the topic is asked. */
const told = (sentence: string): Readonly<Record<string, unknown>> => {
  const talk = new Talk();
  for (const text of ['hola', 'sí', 'no', 'persona', sentence]) talk.say(text);
  return Object.fromEntries(
    talk.session.answers.filter(({ key }) => key.startsWith('person.')).map(({ key, value }) => [key, value]),
  );
};

describe('what she wants of a person, told where the topic is asked', () => {
  it.each([
    ['es que me cobraron dos veces la inscripción de mi hijo', 'other'],
    ['el prestamo me llegó con otra cuota distinta a la hablada', 'credit'],
    ['fui a la manzana y estaba cerrada todo el día', 'care'],
  ])('"%s" is the message, and is not asked for again', (sentence, topic) => {
    expect(told(sentence)).toEqual({ 'person.topic': topic, 'person.words': sentence });
  });

  it.each([
    ['del crédito', { 'person.topic': 'credit' }],
    ['la verdad no sé qué decirle en este momento', { 'person.topic': null }],
    ['quiero hablar con una persona de verdad por favor', {}],
  ])('"%s" is none', (sentence, expected) => {
    expect(told(sentence)).toEqual(expected);
  });
});
