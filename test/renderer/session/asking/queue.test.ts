import { describe, expect, it } from 'vitest';
import {
  advance,
  append,
  bringBack,
  emptyQueue,
  everyQuery,
  longest,
  type Queue,
  queueOf,
  withoutItem,
  withoutKey,
} from '../../../../renderer/session/asking/queue.ts';
import { queryKey } from '../../../../shared/model/query.ts';
import { queued } from '../samples.ts';

const tickets = (queue: Queue): readonly number[] => everyQuery(queue).map(({ ticket }) => ticket);
const three = queueOf([queued(1, 'a', 'b'), queued(2, 'c', 'd'), queued(3, 'e', 'f')]);

describe('the queue', () => {
  it('shows the first query and keeps the order of the rest', () => {
    expect(three.current?.ticket).toBe(1);
    expect(tickets(advance(three))).toEqual([2, 3]);
    expect(advance(queueOf([queued(1, 'a', 'b')]))).toEqual(emptyQueue);
  });

  it('puts the first query of an append on screen when nothing was there', () => {
    expect(append(emptyQueue, [queued(9, 'x', 'y')]).current?.ticket).toBe(9);
  });

  it('never holds one question twice, sides swapped or not', () => {
    expect(tickets(append(three, [queued(4, 'b', 'a'), queued(5, 'g', 'h'), queued(6, 'h', 'g')]))).toEqual([
      1, 2, 3, 5,
    ]);
  });

  it('brings a query back in front of the one that was on screen', () => {
    expect(tickets(bringBack(three, queued(7, 'x', 'y')))).toEqual([7, 1, 2, 3]);
    expect(tickets(bringBack(three, queued(8, 'd', 'c')))).toEqual([8, 1, 3]);
  });

  it('does not grow without bound, and lets go of the last ones first', () => {
    let queue: Queue = three;
    for (let i = 0; i < 2 * longest; i++) queue = bringBack(queue, queued(100 + i, `l${i}`, `r${i}`));
    expect(everyQuery(queue)).toHaveLength(longest);
    expect(queue.current?.ticket).toBe(99 + 2 * longest);
  });

  it('drops a question by its key and every question about an item', () => {
    expect(tickets(withoutKey(three, queryKey({ kind: 'pair', left: 'b', right: 'a' })))).toEqual([2, 3]);
    expect(tickets(withoutItem(three, 'd'))).toEqual([1, 3]);
  });
});
