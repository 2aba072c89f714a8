/** What an operator is mistaken for; a boundary and its opposite where it has both. */
export const operatorSwaps: Readonly<Record<string, readonly string[]>> = {
  '+': ['-'],
  '-': ['+'],
  '*': ['/'],
  '/': ['*'],
  '%': ['*'],
  '**': ['*'],
  '+=': ['-='],
  '-=': ['+='],
  '*=': ['/='],
  '/=': ['*='],
  '<': ['<=', '>='],
  '<=': ['<', '>'],
  '>': ['>=', '<='],
  '>=': ['>', '<'],
  '===': ['!=='],
  '!==': ['==='],
  '&&': ['||'],
  '||': ['&&'],
};

export const isComparison = (operator: string): boolean => /^([<>]=?|[!=]==)$/.test(operator);

/** What a literal is mistaken for: only the two numbers that code counts with, and the two truths. */
export const literalSwaps: Readonly<Record<string, string>> = { 0: '1', 1: '0', true: 'false', false: 'true' };

export const methodSwaps: Readonly<Record<string, string>> = { min: 'max', max: 'min' };
