import { describe, expect, it } from 'vitest';
import { languageNote } from '../../src/article/language.ts';

describe('English that must raise no alarm', () => {
  it.each([
    ['a brief', 'Police arrested two men in Leeds on Sunday.'],
    [
      'a list of scores',
      'Arsenal 2, Everton 0. Leeds 1, Chelsea 1. Fulham 3, Brentford 2. Wolves 0, Burnley 0.',
    ],
    [
      'names from elsewhere',
      'Jürgen Müller, Karl-Heinz Schäfer, Wolfgang Krüger, Günther Weiß, Heinrich Böttcher: five Germans win medals in Val di Fassa.',
    ],
    [
      'headlinese',
      'Shares fall. Profit warning issued. Chief executive resigns. Board meets Thursday. Analysts expect cuts, further losses, dividend delay.',
    ],
    [
      'market data',
      'FTSE 100 7,512.33 +0.4% DAX 15,200.10 -0.2% CAC 40 6,900.77 +0.1% Nikkei 28,100.55 +1.2%',
    ],
    [
      'a quotation in French',
      'The minister said "ce n’est pas possible, nous ne pouvons pas accepter cela" and left the room to applause from the benches of her own party.',
    ],
    ['nothing but numbers', '1 2 3 4 5'],
  ])('%s', async (_, body) => {
    expect(await languageNote(body)).toBeUndefined();
  });
});

describe('bodies in other languages', () => {
  it.each([
    [
      'German',
      'Die Feuerwehr hat am Dienstag in Hamburg einen Brand in einer Lagerhalle gelöscht. Verletzt wurde niemand, teilte die Polizei mit. Der Schaden beläuft sich nach ersten Schätzungen auf zwei Millionen Euro.',
    ],
    [
      'French',
      'Le maire a annoncé mardi que la piscine municipale fermerait ses portes en septembre. Les habitants du quartier ont protesté devant la mairie, où le conseil se réunissait.',
    ],
    [
      'Spanish',
      'El Gobierno aprobó el martes una subida del salario mínimo. Los sindicatos celebraron la medida, mientras que la patronal advirtió de que costará miles de empleos en el campo.',
    ],
    [
      'Dutch',
      'De burgemeester heeft dinsdag bekendgemaakt dat het zwembad in september de deuren sluit. Bewoners van de wijk protesteerden voor het stadhuis, waar de raad vergaderde.',
    ],
    [
      'Russian',
      'Мэр объявил во вторник, что бассейн закроется в сентябре. Жители района вышли на акцию протеста.',
    ],
    ['Chinese', '市长星期二宣布，市立游泳池将于九月关闭。附近居民在市政厅前抗议，议会正在那里开会。'],
    [
      'Arabic',
      'أعلن رئيس البلدية يوم الثلاثاء أن المسبح البلدي سيغلق أبوابه في سبتمبر، واحتج سكان الحي أمام مبنى البلدية.',
    ],
  ])('%s is named, and the note says that scores are not calibrated', async (name, body) => {
    const note = await languageNote(body);
    expect(note?.code).toBe('not-english');
    expect(note?.message).toContain(name);
    expect(note?.message).toContain('calibrated');
  });
});
