// Salas sin registro, a quién dejan entrar y a cuántos, y desde dónde se puede asistir a las sesiones.

export const esRooms = {
  'record.off': 'Sin registro',
  'record.off.means': 'Nada de lo que se escribe aquí se guarda.',
  'record.offFromHere': 'Sin registro a partir de aquí',
  'record.onFromHere': 'Con registro otra vez a partir de aquí',
  'record.notKept': 'Se dijo sin registro; las palabras no se guardaron.',
  'record.option': 'Opción {number}',
  'record.noTranscript': 'Esta sala no lleva registro: no hay transcripción que guardar.',
  'record.help': 'Sin registro: la moderación sabe quién llama y desde dónde, sin palabras.',
  'record.report': 'Dicho sin registro: la moderación ve quién y cuándo, no las palabras. Cuenta tú lo que deba saber.',

  'places.onlyStaff': 'Solo moderación y ponentes',
  'places.only': 'Para {whom}',
  'places.bound': { one: 'Hasta {count} persona', other: 'Hasta {count} personas' },

  'access.in-hall': 'Solo en la sala física',
  'access.remote': 'Solo a distancia',
  'access.in-hall.means': 'Solo en la sala física: no se puede asistir desde aquí.',
  'door.inHall': 'Estás en el campus: «{title}» es solo en la sala física.',

  'spoken.recordOff': 'Esta sala no lleva registro: nada de lo que se escribe aquí se guarda.',
  'spoken.recordOn': 'Esta sala vuelve a llevar registro: lo que se escribe aquí se guarda.',
};
