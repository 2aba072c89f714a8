import type { Sentences } from '../../sentences.ts';

/** What turning columns into features has to say. */
export const features: Sentences = {
  'The folder': 'Der Ordner',
  '{0} holds {1} item; expected at least two to compare.':
    '{0~} enthält {1|# Objekt|# Objekte}; zum Vergleichen sind mindestens zwei nötig.',
  '{0} has no column called {1}.': '{0~} hat keine Spalte mit dem Namen {1}.',
  '{0} has no column called {1} to take ids from.': '{0~} hat keine Spalte {1}, aus der Kennungen zu nehmen wären.',
  '{0} gives no usable feature; expected at least one column of numbers, categories, texts or images that differs between items.':
    '{0~} ergibt kein brauchbares Merkmal; erwartet wurde mindestens eine Spalte mit Zahlen, Kategorien, Texten oder Bildern, in der sich Objekte unterscheiden.',
  'Give a column another role.': 'Geben Sie einer Spalte eine andere Rolle.',
  '{0}, column {1}: expected an id, found an empty cell.':
    '{0~}, Spalte {1}: Erwartet wurde eine Kennung, gefunden eine leere Zelle.',
  '{0}: the id {1} already stands on line {2}; expected every id once.':
    '{0~}: Die Kennung {1} steht schon in Zeile {2#}; erwartet wurde jede Kennung nur einmal.',
  '{0}, column {1}: no picture called {2} was given.': '{0~}, Spalte {1}: Ein Bild mit dem Namen {2} fehlt.',
  '{0}, column {1}: expected a number, found {2}.': '{0~}, Spalte {1}: Erwartet wurde eine Zahl, gefunden {2}.',
  'Correct the cell, or give the column another role.':
    'Berichtigen Sie die Zelle, oder geben Sie der Spalte eine andere Rolle.',
  '{0} is the same for all items and was left out.': '{0~} ist bei allen Objekten gleich und wurde weggelassen.',
  '{0}: of {1} values the {2} most frequent are features, the rest are "other".':
    '{0}: Von {1#} Werten sind die {2#} häufigsten Merkmale, der Rest zählt als „übrige“.',
  '{0}: {1} missing values were set to the mean and marked as missing.':
    '{0}: {1|# fehlender Wert wurde auf den Mittelwert gesetzt und als fehlend markiert|# fehlende Werte wurden auf den Mittelwert gesetzt und als fehlend markiert}.',
  '{0}: no word occurs in two texts, so it gives no features.':
    '{0}: Kein Wort kommt in zwei Texten vor, daher ergibt sich kein Merkmal.',
  '{0}: {1} terms became {2} themes.': '{0}: Aus {1|# Begriff|# Begriffen} {2|wurde # Thema|wurden # Themen}.',
};
