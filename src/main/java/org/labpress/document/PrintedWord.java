package org.labpress.document;

import java.util.List;
import java.util.Locale;

/**
 * Every word that labpress itself writes into a paper, page or deck, in each {@link
 * PrintedLanguage}. Words that LaTeX has too are those of its babel package, with {@code es-tabla}
 * for Spanish; the names of theorems are those of its translator package, where it has them.
 */
public enum PrintedWord {
  FIGURE("Figure", "Abbildung", "Figure", "Figura"),
  TABLE("Table", "Tabelle", "Table", "Tabla"),
  LISTING("Listing", "Listing", "Listing", "Listado"),
  SECTION("Section", "Abschnitt", "Section", "Sección"),
  EQUATION("Equation", "Gleichung", "Équation", "Ecuación"),

  ABSTRACT("Abstract", "Zusammenfassung", "Résumé", "Resumen"),
  KEYWORDS("Keywords", "Schlüsselwörter", "Mots-clés", "Palabras clave"),
  CONTENTS("Contents", "Inhaltsverzeichnis", "Table des matières", "Índice"),
  REFERENCES("References", "Literatur", "Références", "Referencias"),
  PAGE("page", "Seite", "page", "página"),
  CORRESPONDING("Corresponding author", "Korrespondenz", "Correspondance", "Correspondencia"),
  EQUAL_CONTRIBUTION(
      "These authors contributed equally",
      "Diese Personen haben zu gleichen Teilen beigetragen",
      "Ces auteurs ont contribué à parts égales",
      "Estos autores contribuyeron por igual"),
  DRAFT("DRAFT", "ENTWURF", "BROUILLON", "BORRADOR"),
  STALE("stale", "veraltet", "périmé", "obsoleto"),

  NOTE("Note", "Hinweis", "Note", "Nota"),
  TIP("Tip", "Tipp", "Astuce", "Consejo"),
  WARNING("Warning", "Warnung", "Avertissement", "Advertencia"),
  IMPORTANT("Important", "Wichtig", "Important", "Importante"),
  CAUTION("Caution", "Vorsicht", "Mise en garde", "Precaución"),
  CAVEAT("Caveat", "Vorbehalt", "Réserve", "Salvedad"),

  THEOREM("Theorem", "Satz", "Théorème", "Teorema"),
  LEMMA("Lemma", "Lemma", "Lemme", "Lema"),
  COROLLARY("Corollary", "Folgerung", "Corollaire", "Corolario"),
  PROPOSITION("Proposition", "Proposition", "Proposition", "Proposición"),
  CONJECTURE("Conjecture", "Vermutung", "Conjecture", "Conjetura"),
  CLAIM("Claim", "Behauptung", "Affirmation", "Afirmación"),
  DEFINITION("Definition", "Definition", "Définition", "Definición"),
  EXAMPLE("Example", "Beispiel", "Exemple", "Ejemplo"),
  EXERCISE("Exercise", "Übungsaufgabe", "Exercice", "Ejercicio"),
  HYPOTHESIS("Hypothesis", "Hypothese", "Hypothèse", "Hipótesis"),
  AXIOM("Axiom", "Axiom", "Axiome", "Axioma"),
  ASSUMPTION("Assumption", "Annahme", "Supposition", "Supuesto"),
  PROPERTY("Property", "Eigenschaft", "Propriété", "Propiedad"),
  CRITERION("Criterion", "Kriterium", "Critère", "Criterio"),
  OBSERVATION("Observation", "Beobachtung", "Observation", "Observación"),
  ALGORITHM("Algorithm", "Algorithmus", "Algorithme", "Algoritmo"),
  REMARK("Remark", "Bemerkung", "Remarque", "Comentario"),
  SOLUTION("Solution", "Lösung", "Solution", "Solución"),
  PROOF("Proof", "Beweis", "Démonstration", "Demostración"),
  END_OF_PROOF(
      "End of proof", "Ende des Beweises", "Fin de la démonstration", "Fin de la demostración"),

  FOOTNOTES("Footnotes", "Fußnoten", "Notes de bas de page", "Notas al pie"),
  FOOTNOTE("Footnote", "Fußnote", "Note", "Nota"),
  BACK_TO_MARK("Back to mark", "Zurück zu Marke", "Retour à l’appel", "Volver a la llamada"),
  BACK_TO_FOOTNOTE(
      "Back to the text of footnote",
      "Zurück zum Text von Fußnote",
      "Retour au texte de la note",
      "Volver al texto de la nota"),
  BACK_TO_CITATION(
      "Back to the citation", "Zurück zur Zitatstelle", "Retour à la citation", "Volver a la cita"),
  PLACE("place", "Stelle", "endroit", "lugar"),
  LINK_TO_SECTION(
      "Link to section", "Link zum Abschnitt", "Lien vers la section", "Enlace a la sección"),
  DATA_OF("Data of", "Daten zu", "Données\u00a0:", "Datos:"),
  THIS_CHART("this chart", "diesem Diagramm", "ce graphique", "este gráfico"),
  UNPRINTED_IMAGE(
      "Image not printed", "Bild nicht gedruckt", "Image non imprimée", "Imagen no impresa"),
  UNDESCRIBED_FIGURE(
      "Figure without description",
      "Abbildung ohne Beschreibung",
      "Figure sans description",
      "Figura sin descripción"),

  SOURCE("Source", "Quelle", "Source", "Fuente"),
  SOURCE_OF("of", "zu", "de", "de"),
  ROW("row", "Zeile", "ligne", "fila"),
  ROWS("rows", "Zeilen", "lignes", "filas"),
  BY_A_QUERY("by a query", "durch eine Abfrage", "par une requête", "por una consulta"),
  COLUMNS("columns", "Spalten", "colonnes", "columnas"),
  FILTER("filter", "Filter", "filtre", "filtro"),
  QUERY("query", "Abfrage", "requête", "consulta"),
  DATE("date", "Datum", "date", "fecha"),
  ORIGIN("origin", "Herkunft", "origine", "origen"),
  LICENCE("licence", "Lizenz", "licence", "licencia"),
  CHANGED("changed", "geändert", "modifié", "cambiado"),
  CHANGED_FILE(
      "the file is not the one that was recorded",
      "die Datei ist nicht die, die verzeichnet wurde",
      "le fichier n’est pas celui qui a été enregistré",
      "el archivo no es el que se registró"),
  DOWNLOAD("download", "Herunterladen", "télécharger", "descargar"),
  SELECTOR("selector", "Auswahl", "sélection", "selección"),
  CALCULATION("calculation", "Berechnung", "calcul", "cálculo"),
  VALUE("value", "Wert", "valeur", "valor"),
  STALE_NUMBER(
      "the text says something else",
      "der Text sagt etwas anderes",
      "le texte dit autre chose",
      "el texto dice otra cosa"),
  SAMPLE("Sample", "Beispiel", "Exemple", "Ejemplo"),
  SAMPLES("Samples", "Beispiele", "Exemples", "Ejemplos"),
  TOP("Top %d", "%d höchste", "%d plus hauts", "%d más altos"),
  BOTTOM("Bottom %d", "%d niedrigste", "%d plus bas", "%d más bajos"),
  FIRST("First %d", "%d erste", "%d premiers", "%d primeros"),
  LAST("Last %d", "%d letzte", "%d derniers", "%d últimos"),
  RANKED_BY("by %s", "nach %s", "par %s", "por %s"),
  RANDOM("Random %d", "%d zufällige", "%d au hasard", "%d al azar"),
  SEED("seed", "Startwert", "graine", "semilla"),
  SHOWN("%d of %,d shown", "%d von %,d gezeigt", "%d sur %,d affichés", "se muestran %d de %,d"),
  ALL_CHARACTERS(
      "show all %d characters",
      "alle %d Zeichen zeigen", "afficher les %d caractères", "mostrar los %d caracteres"),
  FROM("from", "aus", "de", "de"),

  DONE("Done", "Erledigt", "Fait", "Hecho"),
  TO_DO("To do", "Offen", "À faire", "Pendiente"),
  MAIL_TO("Mail to", "E-Mail an", "Courriel à", "Correo a"),
  ORCID_OF("ORCID of", "ORCID von", "ORCID de", "ORCID de"),

  ON_THIS_PAGE("On this page", "Auf dieser Seite", "Sur cette page", "En esta página"),
  READ_PDF("Read the PDF", "PDF lesen", "Lire le PDF", "Leer el PDF"),
  NO_PDF_YET("No PDF yet", "Noch kein PDF", "Pas encore de PDF", "Todavía sin PDF"),
  UNPRINTED_PAPER(
      "The paper has errors, so its PDF was not printed. This page shows the text as it stands.",
      "Der Text enthält Fehler, daher gibt es noch kein PDF. Diese Seite zeigt ihn, wie er ist.",
      "L’article contient des erreurs\u00a0; son PDF n’a pas été produit. Cette page montre le texte"
          + " tel quel.",
      "El artículo tiene errores, por lo que no se imprimió su PDF. Esta página muestra el texto"
          + " tal como está."),
  UPDATED("Updated", "Geändert am", "Mis à jour le", "Actualizado el"),
  EARLIER("Earlier", "Früher", "Précédent", "Anterior"),
  LATER("Later", "Später", "Suivant", "Siguiente"),
  CONTEXT("Context", "Zusammenhang", "Contexte", "Contexto"),
  LEARNED("What we learned", "Was wir gelernt haben", "Ce que nous avons appris", "Qué aprendimos"),
  OPINION("Opinion", "Meinung", "Avis", "Opinión"),
  IDEA("Idea", "Idee", "Idée", "Idea"),

  SLIDE("Slide", "Folie", "Diapositive", "Diapositiva"),
  SLIDES("Slides", "Folien", "Diapositives", "Diapositivas"),
  AND("and", "und", "et", "y"),
  TO("to", "bis", "à", "a"),
  OF("of", "von", "sur", "de"),
  SPEAKER_NOTES("notes", "Notizen", "notes", "notas"),
  NO_SPEAKER_NOTES("No notes.", "Keine Notizen.", "Pas de notes.", "Sin notas."),

  DATA_SOURCES(
      "Sources of the data",
      "Herkunft der Daten",
      "Origine des données",
      "Procedencia de los datos"),
  DATA_SOURCES_TEXT(
      "What charts, tables and numbers were made of. Numbers in the text that come from a file lead"
          + " to its row. A file is told from its other versions by the first digits of its SHA-256.",
      "Woraus Diagramme, Tabellen und Zahlen entstanden sind. Zahlen im Text, die aus einer Datei"
          + " stammen, führen zu deren Zeile. Von ihren anderen Fassungen unterscheidet sich eine"
          + " Datei durch die ersten Stellen ihres SHA-256.",
      "Ce dont les graphiques, les tableaux et les nombres sont tirés. Les nombres du texte qui"
          + " viennent d’un fichier mènent à sa ligne. Un fichier se distingue de ses autres"
          + " versions par les premiers chiffres de son SHA-256.",
      "De dónde salen los gráficos, las tablas y los números. Los números del texto que vienen de"
          + " un archivo llevan a su fila. Un archivo se distingue de sus otras versiones por las"
          + " primeras cifras de su SHA-256."),
  FILE("File", "Datei", "Fichier", "Archivo"),
  USED_BY("Used by", "Verwendet in", "Utilisé dans", "Usado en"),
  MADE_BY("Made by", "Erzeugt mit", "Produit par", "Hecho con"),
  NUMBER("number", "Zahl", "nombre", "número"),
  NUMBERS("numbers", "Zahlen", "nombres", "números"),
  DATABASE("database", "Datenbank", "base de données", "base de datos");

  private final String english;
  private final String german;
  private final String french;
  private final String spanish;

  PrintedWord(String english, String german, String french, String spanish) {
    this.english = english;
    this.german = german;
    this.french = french;
    this.spanish = spanish;
  }

  /** Returns the word as it is printed in a text of the language. */
  public String in(PrintedLanguage language) {
    return switch (language) {
      case ENGLISH -> english;
      case GERMAN -> german;
      case FRENCH -> french;
      case SPANISH -> spanish;
    };
  }

  /** Returns the word with a capital, as it stands at the start of a line. */
  public String atStart(PrintedLanguage language) {
    String word = in(language);
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }

  /** Returns the word in every language, English first. */
  public List<String> inAll() {
    return List.of(english, german, french, spanish);
  }
}
