import type { Sentences } from '../../sentences.ts';

/** What reading tables has to say: text, Parquet and NumPy files. */
export const files: Sentences = {
  'a matrix, one row a line': 'eine Matrix, eine Zeile je Reihe',
  '{0}, line {1}: expected {2} numbers, found {3}.': '{0}, Zeile {1#}: Erwartet wurden {2#} Zahlen, gefunden {3#}.',
  '{0}, line {1}: expected a number, found {2}.': '{0}, Zeile {1#}: Erwartet wurde eine Zahl, gefunden {2}.',
  '{0} holds no row of numbers.': '{0} enthält keine Reihe von Zahlen.',
  '{0}: expected an array of numbers with two dimensions.':
    '{0}: Erwartet wurde ein Feld von Zahlen mit zwei Dimensionen.',
  '{0}: the entry in row {1}, column {2} is not a finite number.':
    '{0}: Der Eintrag in Zeile {1#}, Spalte {2#} ist keine endliche Zahl.',
  '{0}: expected a matrix in .csv, .npy, or a metric in .json or .npz.':
    '{0}: Erwartet wurde eine Matrix in .csv oder .npy oder eine Metrik in .json oder .npz.',
  '{0} is for {1} features, but there are {2}.': '{0} gilt für {1#} Merkmale, es gibt aber {2#}.',
  '{0}: expected the feature {1} in place {2}, found {3}.':
    '{0}: Erwartet wurde an Stelle {2#} das Merkmal {1}, gefunden {3}.',
  '{0} has rows of {1} numbers, but there are {2} features.':
    '{0} hat Zeilen von {1#} Zahlen, es gibt aber {2#} Merkmale.',
  '{0}, line {1}': '{0~}, Zeile {1#}',
  '{0} and {1} more': '{0} und {1#} mehr',
  '{0}: {1}.': '{0~}: {1~}.',
  '{0}, field {1}: {2}.': '{0~}, Feld {1}: {2~}.',
  'not as expected': 'nicht wie erwartet',
  'Reading {0} was cancelled.': 'Das Lesen von {0} wurde abgebrochen.',
  '{0}: expected a file ending in .csv, .tsv, .jsonl, .npy, .npz or .parquet.':
    '{0}: Erwartet wurde eine Datei mit der Endung .csv, .tsv, .jsonl, .npy, .npz oder .parquet.',

  '{0} is empty (0 bytes); expected {1}.': '{0~} ist leer (0 Bytes); erwartet wurde {1~}.',
  '{0} is not text but {1}; expected {2}.': '{0~} ist kein Text, sondern {1~}; erwartet wurde {2~}.',
  '{0} is not text but binary data; expected {1}.':
    '{0~} enthält keinen Text, sondern Binärdaten; erwartet wurde {1~}.',
  '{0} is not UTF-8; its letters were read as windows-1252. Check names with accents.':
    '{0~} ist nicht UTF-8; die Buchstaben wurden als Windows-1252 gelesen. Prüfen Sie Namen mit Umlauten und Akzenten.',
  'a PNG image': 'ein PNG-Bild',
  'a JPEG image': 'ein JPEG-Bild',
  'a GIF image': 'ein GIF-Bild',
  'a zip archive or spreadsheet workbook': 'ein Zip-Archiv oder eine Arbeitsmappe',
  'a PDF': 'ein PDF',
  'a gzip archive': 'ein Gzip-Archiv',
  'an old Office document': 'ein älteres Office-Dokument',
  'a NumPy array': 'eine NumPy-Datei',
  'a Parquet file': 'eine Parquet-Datei',
  'a program': 'ein Programm',

  'comma-separated text with a header line': 'Text mit Kommas zwischen den Spalten und einer Kopfzeile',
  'tab-separated text with a header line': 'Text mit Tabulatoren zwischen den Spalten und einer Kopfzeile',
  '{0} separates its columns by {1}.': '{0} trennt die Spalten durch {1~}.',
  tabs: 'Tabulatoren',
  semicolons: 'Semikolons',
  commas: 'Kommas',
  '{0} holds nothing but blank lines; expected {1}.': '{0} enthält nur leere Zeilen; erwartet wurde {1~}.',
  '{0} has a header but no rows below it; expected at least one row of values.':
    '{0} hat eine Kopfzeile, aber keine Zeilen darunter; erwartet wurde mindestens eine Zeile mit Werten.',
  '{0}, line {1}: {2}; expected quotes in pairs, doubled inside a cell.':
    '{0}, Zeile {1#}: {2~}; erwartet wurden Anführungszeichen paarweise, innerhalb einer Zelle verdoppelt.',
  'a quoted cell that is never closed': 'eine Zelle in Anführungszeichen, die nie schließt',
  'text behind the quote that closes a cell': 'Text hinter dem Anführungszeichen, das die Zelle schließt',
  '{0}, line {1}: {2}; expected {3} cells as in the header, found {4}.':
    '{0}, Zeile {1#}: {2~}; erwartet wurden {3#} Zellen wie in der Kopfzeile, gefunden {4#}.',
  'column {0} ({1}) is missing': 'Spalte {0#} ({1}) fehlt',
  'column {0} is one too many': 'Spalte {0#} ist eine zu viel',
  '{0}, line {1}: column {2} has no name; expected a name for every column.':
    '{0}, Zeile {1#}: Spalte {2#} hat keinen Namen; erwartet wurde ein Name für jede Spalte.',
  '{0}, line {1}: columns {2} and {3} are both called {4}; expected a different name for each.':
    '{0}, Zeile {1#}: Die Spalten {2#} und {3#} heißen beide {4}; erwartet wurde für jede ein anderer Name.',

  'one JSON object a line': 'ein JSON-Objekt je Zeile',
  '{0}, line {1}: expected one JSON object, found {2}.':
    '{0}, Zeile {1#}: Erwartet wurde ein JSON-Objekt, gefunden {2}.',
  '{0} holds no JSON object; expected one a line.': '{0} enthält kein JSON-Objekt; erwartet wurde eines je Zeile.',

  '{0} is empty (0 bytes); expected a Parquet file.': '{0} ist leer (0 Bytes); erwartet wurde eine Parquet-Datei.',
  '{0} is no Parquet file: its first bytes are not PAR1.':
    '{0} ist keine Parquet-Datei: Die ersten Bytes sind nicht PAR1.',
  '{0} claims {1} rows, more than fit on a desktop.':
    '{0} gibt {1#} Zeilen an, mehr als auf einen Arbeitsplatzrechner passen.',
  '{0} cannot be read as Parquet: {1}.': '{0} lässt sich nicht als Parquet lesen; gemeldet wurde „{1~}“.',
  '{0} holds no rows; expected at least one.': '{0} enthält keine Zeilen; erwartet wurde mindestens eine.',

  '{0} is empty (0 bytes); expected a NumPy array.': '{0~} ist leer (0 Bytes); erwartet wurde eine NumPy-Datei.',
  '{0} is no NumPy array: {1}.': '{0~} ist keine NumPy-Datei: {1~}.',
  'it does not start with the mark of a .npy file': 'Sie beginnt nicht mit der Kennung einer .npy-Datei',
  'it ends within its header': 'Sie endet mitten in ihrem Kopf',
  'its header cannot be read': 'Ihr Kopf lässt sich nicht lesen',
  'its header lacks descr, fortran_order or shape': 'In ihrem Kopf fehlt descr, fortran_order oder shape',
  'its shape is not a row of sizes': 'Ihre Form ist keine Reihe von Größen',
  '{0} holds Python objects, which only pickle could load and Akin never does; expected numbers or fixed-width text.':
    '{0~} enthält Python-Objekte, die nur pickle laden könnte, was Akin nie tut; erwartet wurden Zahlen oder Text fester Breite.',
  '{0} holds values of the type {1}; expected numbers, booleans or fixed-width text.':
    '{0~} enthält Werte vom Typ {1}; erwartet wurden Zahlen, Wahrheitswerte oder Text fester Breite.',
  '{0} holds {1} bytes of values; expected {2} for an array of {3}.':
    '{0~} enthält {1#} Bytes an Werten; erwartet wurden {2#} für ein Feld aus {3~}.',
  'one value': 'einem Wert',
  '{0} holds no rows; expected an array of items × features.':
    '{0} enthält keine Zeilen; erwartet wurde ein Feld aus Objekten × Merkmalen.',
  '{0} holds an array of {1} dimensions; expected items × features.':
    '{0} enthält ein Feld mit {1|# Dimension|# Dimensionen}; erwartet wurden Objekte × Merkmale.',
  '{0} holds no array; expected one of items × features.':
    '{0} enthält kein Feld; erwartet wurde eines aus Objekten × Merkmalen.',
  '{0}: passed over {1}, not of {2} rows.': '{0}: {1~} übergangen, da nicht von {2|# Zeile|# Zeilen}.',
};
