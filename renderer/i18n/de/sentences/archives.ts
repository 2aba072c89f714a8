import type { Sentences } from '../../sentences.ts';

/** What reading, writing and merging project archives, judgement logs and metric files has to say. */
export const archives: Sentences = {
  '{0} is damaged or no zip archive ({1}).': '{0} ist beschädigt oder kein Zip-Archiv ({1~}).',
  '{0} is empty (0 bytes); expected a zip archive.': '{0} ist leer (0 Bytes); erwartet wurde ein Zip-Archiv.',
  '{0} is not a zip archive.': '{0} ist kein Zip-Archiv.',
  '{0} holds the path {1}, which leads outside the archive.':
    '{0} enthält den Pfad {1}, der aus dem Archiv hinausführt.',
  '{0} holds {1} twice.': '{0} enthält {1} zweimal.',
  '{0} claims to unpack to {1} bytes from {2}; it was not unpacked.':
    '{0} will aus {2#} Bytes {1#} Bytes machen; es wurde nicht ausgepackt.',

  '{0}, part {1}': '{0}, Teil {1}',
  '{0}, part project.json': '{0}, Teil project.json',
  '{0}, part project.json, field "id": expected a GUID.':
    '{0}, Teil project.json, Feld „id“: Erwartet wurde eine GUID.',
  '{0}, part manifest.json': '{0}, Teil manifest.json',
  '{0}, part features.npy': '{0}, Teil features.npy',
  '{0}, part judgements.jsonl': '{0}, Teil judgements.jsonl',
  '{0}, part items.jsonl, line {1}': '{0}, Teil items.jsonl, Zeile {1#}',
  '{0} has no manifest.json; it is no archive of Akin.': '{0} hat kein manifest.json; es ist kein Archiv von Akin.',
  '{0}, part manifest.json: expected the format "{1}"; it is no archive of Akin.':
    '{0}, Teil manifest.json: Erwartet wurde das Format „{1}“; es ist kein Archiv von Akin.',
  '{0} has version {1}, newer than the {2} that this Akin reads; update Akin to open it.':
    '{0} hat die Version {1}, neuer als die {2}, die dieses Akin liest; bringen Sie Akin auf den neuesten Stand, um es zu öffnen.',
  '{0}: the part {1} is missing.': '{0}: Der Teil {1} fehlt.',
  '{0}: the part {1} is damaged: its SHA-256 is not the one in the manifest.':
    '{0}: Der Teil {1} ist beschädigt: Sein SHA-256 ist nicht der aus dem Manifest.',
  '{0}: the part {1} is not in the manifest.': '{0}: Der Teil {1} steht nicht im Manifest.',
  '{0}: expected row {1}, found {2}.': '{0~}: Erwartet wurde Zeile {1#}, gefunden {2#}.',
  '{0}: the id {1} stands twice.': '{0~}: Die Kennung {1} steht zweimal da.',
  '{0}, part features.npy: expected {1} rows of features, one an item, found {2}.':
    '{0}, Teil features.npy: Erwartet wurden {1|# Zeile|# Zeilen} mit Merkmalen, eine je Objekt, gefunden {2}.',
  '{0}, part items.jsonl: expected {1} items, found {2}.':
    '{0}, Teil items.jsonl: Erwartet wurden {1|# Objekt|# Objekte}, gefunden {2#}.',
  '{0}: the metric {1} is not in the archive.': '{0~}: Die Metrik {1} ist nicht im Archiv.',
  '{0}: expected a metric of {1} features, found {2}.':
    '{0~}: Erwartet wurde eine Metrik mit {1|# Merkmal|# Merkmalen}, gefunden {2#}.',

  'one judgement a line, as JSON': 'ein Urteil je Zeile, als JSON',
  '{0}, line {1}: expected an entry of a judgement log.':
    '{0~}, Zeile {1#}: Erwartet wurde ein Eintrag eines Urteilsprotokolls.',
  '{0} is not JSON; a judgement or a revision was expected.':
    '{0~} ist kein JSON; erwartet wurde ein Urteil oder eine Änderung.',
  '{0} is not a judgement, skip, revision, remark or flag.':
    '{0~} ist weder Urteil noch Überspringen, Änderung, Notiz oder Markierung.',
  'journal, line {0}': 'Journal, Zeile {0#}',

  'There is no archive to merge.': 'Es gibt kein Archiv zum Zusammenführen.',
  '{0} and {1} are not of the same items: {2}.': '{0} und {1} haben nicht dieselben Objekte: {2~}.',
  '{0} items against {1}': '{0|# Objekt|# Objekte} gegen {1#}',
  'item {0} is {1} in one and {2} in the other': 'Objekt {0#} ist {1} im einen und {2} im anderen',
  'their features differ': 'ihre Merkmale sind verschieden',
  'the values of their features differ': 'die Werte ihrer Merkmale sind verschieden',
  'The entry {0} says one thing in one archive and another in the other; entries never change, so one archive was tampered with.':
    'Der Eintrag {0} sagt in einem Archiv etwas anderes als im anderen; Einträge ändern sich nie, also wurde eines der Archive verfälscht.',

  'a metric in JSON': 'eine Metrik als JSON',
  '{0} is not JSON; expected a metric of Akin.': '{0~} ist kein JSON; erwartet wurde eine Metrik von Akin.',
  '{0}, field "format": expected "{1}"; this is no metric of Akin.':
    '{0~}, Feld „format“: Erwartet wurde „{1}“; dies ist keine Metrik von Akin.',
  '{0}, field "version": {1} is newer than the {2} that this Akin reads; update Akin to use it.':
    '{0~}, Feld „version“: {1} ist neuer als die {2}, die dieses Akin liest; bringen Sie Akin auf den neuesten Stand, um sie zu benutzen.',
  'expected rows of one length': 'erwartet wurden gleich lange Zeilen',
  '{0}: expected a metric ending in .json or .npz.': '{0}: Erwartet wurde eine Metrik mit der Endung .json oder .npz.',
  '{0}: expected arrays conformance_x, conformance_y and conformance_distance of one length.':
    '{0}: Erwartet wurden gleich lange Felder conformance_x, conformance_y und conformance_distance.',
  '{0}, field {1}: expected {2} values, one a feature, found {3}.':
    '{0~}, Feld {1}: Erwartet wurden {2|# Wert|# Werte}, einer je Merkmal, gefunden {3#}.',
  '{0}, field "scale[{1}]": expected a number above 0, found {2}.':
    '{0~}, Feld „scale[{1}]“: Erwartet wurde eine Zahl über 0, gefunden {2#}.',
  '{0}, field "conformance[{1}]": L does not give the distance that stands there; the file was damaged or edited.':
    '{0~}, Feld „conformance[{1}]“: L ergibt nicht den Abstand, der dort steht; die Datei ist beschädigt oder verändert.',
  '{0}, field "M": it is not LᵀL; the file was damaged or edited.':
    '{0~}, Feld „M“: Es ist nicht LᵀL; die Datei ist beschädigt oder verändert.',
};
