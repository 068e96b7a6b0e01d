// Lo que lleva un escenario: sus fases, la palabra, los ponentes, el reloj, las reacciones.
export const esStageRun = {
  'stage.phase.planned': 'Aún sin abrir',
  'stage.phase.doors': 'Puertas abiertas',
  'stage.phase.live': 'En directo',
  'stage.phase.ended': 'Terminada',
  'stage.open': 'Abrir las puertas',
  'stage.start': 'Empezar la sesión',
  'stage.end': 'Terminar la sesión',

  'timer.left': 'quedan {time}',
  'timer.over': 'Se acabó el tiempo',
  'timer.label': 'Punto del orden del día',
  'timer.minutes': 'Minutos',
  'timer.start': 'Poner el reloj',
  'timer.more': { one: '{count} minuto más', other: '{count} minutos más' },
  'timer.stop': 'Parar el reloj',

  'floor.yours': 'Tienes la palabra.',
  'floor.theirs': '{name} tiene la palabra.',
  'floor.free': 'Nadie tiene la palabra.',
  'floor.give': 'Dar la palabra',
  'floor.giveTo': 'Dar la palabra a {name}',
  'floor.take': 'Retirarla',
  'floor.giveBack': 'He terminado',

  'speakers.greenRoom': 'Ponentes entre bastidores',
  'speakers.none': 'Aún no hay ponentes para esta sesión.',

  'speaker.isReady': 'Listo',
  'speaker.isNotReady': 'Aún no está listo',
  'speaker.ready': 'Estoy listo para hablar',
  'speaker.choose': 'Alguien que está aquí',
  'speaker.nobody': 'Elige…',
  'speaker.appoint': 'Nombrar ponente',
  'speaker.dismiss': '{name} no habla al final',

  'reaction.applause': 'Aplauso',
  'reaction.heart': 'Corazón',
  'reaction.laughter': 'Risa',
  'reaction.party': 'Celebración',
  'reaction.agreement': 'De acuerdo',
  'reaction.thought': 'Pensando',
} as const;
