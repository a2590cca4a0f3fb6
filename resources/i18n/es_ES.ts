<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es_ES" sourcelanguage="en_GB">
 <context>
  <name>AboutDialog</name>
  <message>
   <source>About AliShip</source>
   <translation>Acerca de AliShip</translation>
  </message>
  <message>
   <source>Declares AliExpress shipments exactly once and explains every refusal.</source>
   <translation>Declara cada envío de AliExpress una sola vez y explica cada rechazo.</translation>
  </message>
  <message>
   <source>&amp;Made of, and their licences</source>
   <translation>Co&amp;mponentes y sus licencias</translation>
  </message>
  <message>
   <source>Components</source>
   <translation>Componentes</translation>
  </message>
  <message>
   <source>Licence</source>
   <translation>Licencia</translation>
  </message>
  <message>
   <source>&amp;Copy the versions</source>
   <translation>&amp;Copiar las versiones</translation>
  </message>
  <message>
   <source>The licences are being read …</source>
   <translation>Leyendo las licencias…</translation>
  </message>
  <message>
   <source>Licence: {licence}</source>
   <translation>Licencia: {licence}</translation>
  </message>
  <message>
   <source>The licence's text is at the address above.</source>
   <translation>El texto de la licencia está en la dirección de arriba.</translation>
  </message>
 </context>
 <context>
  <name>AddressKeepingDialog</name>
  <message>
   <source>Buyers' addresses</source>
   <translation>Direcciones de los compradores</translation>
  </message>
  <message>
   <source>Addresses, telephone numbers and buyers' names are needed until a parcel has arrived. After that they are deleted from this computer; the platform still has them, and an order that you open again shows its address. Numbers, items, parcels and the buyer's login stay.</source>
   <translation>Las direcciones, los teléfonos y los nombres de los compradores hacen falta hasta que llega el paquete. Después se borran de este equipo; la plataforma los conserva, y un pedido que vuelva a abrir muestra su dirección. Los números, los artículos, los paquetes y el usuario del comprador se quedan.</translation>
  </message>
  <message>
   <source>&amp;Days from the end of an order until its address is deleted:</source>
   <translation>&amp;Días desde el fin del pedido hasta borrar su dirección:</translation>
  </message>
  <message>
   <source>Days until an address is deleted</source>
   <translation>Días hasta borrar una dirección</translation>
  </message>
  <message>
   <source>0 means at once</source>
   <translation>0 significa enseguida</translation>
  </message>
  <message numerus="yes">
   <source>%Ln damaged data file(s) lie(s) in {folder}, set aside since {since}. Addresses are in there too; each file is deleted {days} days after it was set aside.</source>
   <translation>
    <numerusform>En {folder} hay %Ln archivo de datos dañado, apartado desde {since}. También contiene direcciones; se borra {days} días después de apartarlo.</numerusform>
    <numerusform>En {folder} hay %Ln archivos de datos dañados, apartados desde {since}. También contienen direcciones; cada uno se borra {days} días después de apartarlo.</numerusform>
   </translation>
  </message>
  <message>
   <source>De&amp;lete now</source>
   <translation>&amp;Borrar ahora</translation>
  </message>
 </context>
 <context>
  <name>AttentionView</name>
  <message>
   <source>Shipments that need attention</source>
   <translation>Envíos que requieren atención</translation>
  </message>
  <message>
   <source>Send again</source>
   <translation>Volver a enviar</translation>
  </message>
  <message>
   <source>Send all with this cause again</source>
   <translation>Volver a enviar todos los de esta causa</translation>
  </message>
  <message>
   <source>Ask the platform again</source>
   <translation>Volver a consultar a la plataforma</translation>
  </message>
  <message>
   <source>Done with it</source>
   <translation>Dar por resuelto</translation>
  </message>
  <message>
   <source>Take it off this list; it stays in the history</source>
   <translation>Lo quita de esta lista; sigue en el historial</translation>
  </message>
  <message>
   <source>More for all</source>
   <translation>Más para todos</translation>
  </message>
  <message>
   <source>Take every order with this cause off this list; they stay in the history</source>
   <translation>Quitar de esta lista todos los pedidos con esta causa; siguen en el historial</translation>
  </message>
  <message>
   <source>Own shipping method for all …</source>
   <translation>Método propio para todos …</translation>
  </message>
  <message>
   <source>Give every order your own method of its country, and a tracking page</source>
   <translation>Dar a cada pedido su propio método de envío del país y una página de seguimiento</translation>
  </message>
  <message>
   <source>Tracking page for all …</source>
   <translation>Página de seguimiento para todos …</translation>
  </message>
  <message>
   <source>Give every order a tracking URL with its number in it</source>
   <translation>Dar a cada pedido una URL de seguimiento con su número</translation>
  </message>
  <message>
   <source>Clean all numbers …</source>
   <translation>Limpiar todos los números …</translation>
  </message>
  <message>
   <source>Take everything out of the numbers but letters and digits</source>
   <translation>Dejar en los números solo letras y cifras</translation>
  </message>
  <message>
   <source>No remark for all …</source>
   <translation>Todos sin nota …</translation>
  </message>
  <message>
   <source>Send every order without a remark for the buyer</source>
   <translation>Enviar cada pedido sin nota para el comprador</translation>
  </message>
  <message>
   <source>The platform may have it already. Sending again could declare it twice.</source>
   <translation>Puede que la plataforma ya lo tenga. Si se envía otra vez, podría quedar declarado dos veces.</translation>
  </message>
  <message>
   <source>Send it again all the same</source>
   <translation>Volver a enviar de todos modos</translation>
  </message>
  <message>
   <source>Other carrier for all …</source>
   <translation>Otro transportista …</translation>
  </message>
  <message>
   <source>Ask the platform about all of them again</source>
   <translation>Preguntar a la plataforma por todos otra vez</translation>
  </message>
  <message>
   <source>Done with all of them</source>
   <translation>Dar todos por terminados</translation>
  </message>
  <message>
   <source>Give every order with this cause another carrier</source>
   <translation>Dar otro transportista a todos los pedidos con esta causa</translation>
  </message>
 </context>
 <context>
  <name>Banner</name>
  <message>
   <source>Take this message away</source>
   <translation>Quitar este mensaje</translation>
  </message>
 </context>
 <context>
  <name>BreakingLabel</name>
  <message>
   <source>&amp;Copy</source>
   <translation>&amp;Copiar</translation>
  </message>
  <message>
   <source>Select &amp;all</source>
   <translation>Seleccionar &amp;todo</translation>
  </message>
 </context>
 <context>
  <name>CallText</name>
  <message>
   <source>Calls today: {calls} of {limit}</source>
   <translation>Consultas de hoy: {calls} de {limit}</translation>
  </message>
  <message>
   <source>The platform answers an app in test status {limit} times a day. It counts anew at {moment}.</source>
   <translation>La plataforma responde a una aplicación en pruebas {limit} veces al día. Vuelve a contar desde cero: {moment}.</translation>
  </message>
 </context>
 <context>
  <name>CarrierDialog</name>
  <message>
   <source>Another carrier</source>
   <translation>Otro transportista</translation>
  </message>
  <message numerus="yes">
   <source>Another carrier for %Ln order(s)</source>
   <translation>
    <numerusform>Otro transportista para %Ln pedido</numerusform>
    <numerusform>Otro transportista para %Ln pedidos</numerusform>
   </translation>
  </message>
  <message>
   <source>You will see every order again before anything is sent.</source>
   <translation>Verá de nuevo cada pedido antes de que se envíe nada.</translation>
  </message>
  <message>
   <source>&amp;Change and look</source>
   <translation>&amp;Cambiar y revisar</translation>
  </message>
  <message>
   <source>C&amp;ancel</source>
   <translation>C&amp;ancelar</translation>
  </message>
 </context>
 <context>
  <name>CarrierList</name>
  <message>
   <source>These fit, the best first</source>
   <translation>Encajan estos, el mejor primero</translation>
  </message>
  <message>
   <source>Used last</source>
   <translation>Usados últimamente</translation>
  </message>
  <message>
   <source>Recommended by the platform</source>
   <translation>Recomendados por la plataforma</translation>
  </message>
  <message>
   <source>All carriers</source>
   <translation>Todos los transportistas</translation>
  </message>
  <message>
   <source>Your own carrier (needs a tracking URL)</source>
   <translation>Transportista propio (necesita URL de seguimiento)</translation>
  </message>
  <message>
   <source>Proposed for this order</source>
   <translation>Propuestos para este pedido</translation>
  </message>
 </context>
 <context>
  <name>CarrierPicker</name>
  <message>
   <source>Carrier</source>
   <translation>Transportista</translation>
  </message>
  <message>
   <source>Type a name or key, or press ↓</source>
   <translation>Nombre o clave, o pulsar ↓</translation>
  </message>
  <message>
   <source>Carriers</source>
   <translation>Transportistas</translation>
  </message>
  <message>
   <source>Open the list of carriers</source>
   <translation>Abrir la lista de transportistas</translation>
  </message>
 </context>
 <context>
  <name>CheckDialog</name>
  <message>
   <source>Test connection</source>
   <translation>Probar la conexión</translation>
  </message>
  <message>
   <source>&amp;Test again</source>
   <translation>Probar de &amp;nuevo</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>Cerrar</translation>
  </message>
 </context>
 <context>
  <name>CheckedField</name>
  <message>
   <source>{field}: fine now</source>
   <translation>{field}: ya está bien</translation>
  </message>
 </context>
 <context>
  <name>Commands</name>
  <message>
   <source>&amp;Orders</source>
   <translation>&amp;Pedidos</translation>
  </message>
  <message>
   <source>&amp;Shops</source>
   <translation>&amp;Tiendas</translation>
  </message>
  <message>
   <source>&amp;View</source>
   <translation>&amp;Ver</translation>
  </message>
  <message>
   <source>&amp;Help</source>
   <translation>A&amp;yuda</translation>
  </message>
  <message>
   <source>&amp;Refresh</source>
   <translation>&amp;Actualizar</translation>
  </message>
  <message>
   <source>Fetch orders</source>
   <translation>Descargar los pedidos</translation>
  </message>
  <message>
   <source>Orders are being fetched already</source>
   <translation>Ya se están descargando los pedidos</translation>
  </message>
  <message>
   <source>St&amp;op</source>
   <translation>&amp;Detener</translation>
  </message>
  <message>
   <source>Stop fetching</source>
   <translation>Detener la descarga</translation>
  </message>
  <message>
   <source>Nothing is being fetched</source>
   <translation>No se está descargando nada</translation>
  </message>
  <message>
   <source>&amp;Find</source>
   <translation>&amp;Buscar</translation>
  </message>
  <message>
   <source>Find orders</source>
   <translation>Buscar pedidos</translation>
  </message>
  <message>
   <source>Declare &amp;shipment</source>
   <translation>Declarar &amp;envío</translation>
  </message>
  <message>
   <source>Declare what stands in the form</source>
   <translation>Declarar lo que hay en el formulario</translation>
  </message>
  <message>
   <source>The form cannot be sent as it stands</source>
   <translation>El formulario aún no se puede enviar</translation>
  </message>
  <message>
   <source>&amp;Import a file …</source>
   <translation>&amp;Importar un archivo…</translation>
  </message>
  <message>
   <source>Many parcels from a file</source>
   <translation>Muchos paquetes desde un archivo</translation>
  </message>
  <message>
   <source>&amp;History …</source>
   <translation>&amp;Historial…</translation>
  </message>
  <message>
   <source>Everything that was sent</source>
   <translation>Todo lo que se ha enviado</translation>
  </message>
  <message>
   <source>&amp;Buyers' addresses …</source>
   <translation>Direcciones de los com&amp;pradores …</translation>
  </message>
  <message>
   <source>How long addresses stay on this computer</source>
   <translation>Cuánto tiempo se guardan las direcciones en este ordenador</translation>
  </message>
  <message>
   <source>&amp;Quit</source>
   <translation>&amp;Salir</translation>
  </message>
  <message>
   <source>&amp;Practice shop</source>
   <translation>Tienda de &amp;prácticas</translation>
  </message>
  <message>
   <source>Open the practice shop on this computer</source>
   <translation>Abrir la tienda de prácticas de este ordenador</translation>
  </message>
  <message>
   <source>&amp;Connect a shop …</source>
   <translation>&amp;Conectar una tienda…</translation>
  </message>
  <message>
   <source>Connect a shop of yours on AliExpress</source>
   <translation>Conectar una tienda propia de AliExpress</translation>
  </message>
  <message>
   <source>&amp;Manage shops …</source>
   <translation>&amp;Gestionar las tiendas…</translation>
  </message>
  <message>
   <source>Open, rename and forget shops</source>
   <translation>Abrir, renombrar y olvidar tiendas</translation>
  </message>
  <message>
   <source>Sign in &amp;again …</source>
   <translation>Volver a &amp;iniciar sesión…</translation>
  </message>
  <message>
   <source>Sign in to this shop anew</source>
   <translation>Iniciar sesión de nuevo en esta tienda</translation>
  </message>
  <message>
   <source>Shop se&amp;ttings …</source>
   <translation>&amp;Ajustes de la tienda…</translation>
  </message>
  <message>
   <source>App, gateway and name of this shop</source>
   <translation>Aplicación, pasarela y nombre de esta tienda</translation>
  </message>
  <message>
   <source>Test co&amp;nnection …</source>
   <translation>Probar la co&amp;nexión…</translation>
  </message>
  <message>
   <source>Find out whether the platform answers, and the time</source>
   <translation>Comprobar si la plataforma responde, y la hora</translation>
  </message>
  <message>
   <source>Start the practice shop a&amp;fresh …</source>
   <translation>&amp;Reiniciar la tienda de prácticas…</translation>
  </message>
  <message>
   <source>New orders with new deadlines</source>
   <translation>Pedidos nuevos con plazos nuevos</translation>
  </message>
  <message>
   <source>&amp;Explanations</source>
   <translation>&amp;Explicaciones</translation>
  </message>
  <message>
   <source>Show or hide the explanations</source>
   <translation>Mostrar u ocultar las explicaciones</translation>
  </message>
  <message>
   <source>&amp;Next pane</source>
   <translation>Panel &amp;siguiente</translation>
  </message>
  <message>
   <source>Put the cursor into the next pane</source>
   <translation>Llevar el cursor al panel siguiente</translation>
  </message>
  <message>
   <source>&amp;Previous pane</source>
   <translation>Panel an&amp;terior</translation>
  </message>
  <message>
   <source>Put the cursor into the pane before</source>
   <translation>Llevar el cursor al panel anterior</translation>
  </message>
  <message>
   <source>&amp;Help on this place</source>
   <translation>A&amp;yuda sobre este lugar</translation>
  </message>
  <message>
   <source>Explain where the cursor is</source>
   <translation>Explicar el lugar del cursor</translation>
  </message>
  <message>
   <source>&amp;Find a command …</source>
   <translation>&amp;Buscar un comando…</translation>
  </message>
  <message>
   <source>Everything that can be done, by typing a part of it</source>
   <translation>Todo lo que se puede hacer, escribiendo una parte</translation>
  </message>
  <message>
   <source>&amp;Keyboard shortcuts …</source>
   <translation>Atajos de &amp;teclado…</translation>
  </message>
  <message>
   <source>All keys on one sheet, to print</source>
   <translation>Todas las teclas en una hoja para imprimir</translation>
  </message>
  <message>
   <source>Guided &amp;tour</source>
   <translation>Visita &amp;guiada</translation>
  </message>
  <message>
   <source>Be shown around the window</source>
   <translation>Recorrido por la ventana</translation>
  </message>
  <message>
   <source>&amp;About AliShip</source>
   <translation>&amp;Acerca de AliShip</translation>
  </message>
  <message>
   <source>&amp;Next order</source>
   <translation>Pedido &amp;siguiente</translation>
  </message>
  <message>
   <source>Pick the next order and begin with its carrier</source>
   <translation>Elegir el pedido siguiente y empezar por su transportista</translation>
  </message>
  <message>
   <source>&amp;Edit</source>
   <translation>&amp;Editar</translation>
  </message>
  <message>
   <source>Ship &amp;all ready …</source>
   <translation>Enviar &amp;todo lo listo …</translation>
  </message>
  <message>
   <source>Every order that was filled in, after a summary</source>
   <translation>Todos los pedidos rellenados, tras un resumen</translation>
  </message>
  <message>
   <source>&amp;Undo</source>
   <translation>&amp;Deshacer</translation>
  </message>
  <message>
   <source>Take back what was typed, filled or pasted</source>
   <translation>Deshacer lo escrito, rellenado o pegado</translation>
  </message>
  <message>
   <source>&amp;Redo</source>
   <translation>&amp;Rehacer</translation>
  </message>
  <message>
   <source>Type into the &amp;table</source>
   <translation>Escribir en la &amp;tabla</translation>
  </message>
  <message>
   <source>Go to the carrier of the picked order in the table</source>
   <translation>Ir al transportista del pedido elegido en la tabla</translation>
  </message>
  <message>
   <source>Fill &amp;down</source>
   <translation>Rellenar hacia a&amp;bajo</translation>
  </message>
  <message>
   <source>Give the chosen cells the text of the topmost</source>
   <translation>Dar a las celdas elegidas el texto de la primera</translation>
  </message>
  <message>
   <source>&amp;Save this view …</source>
   <translation>&amp;Guardar esta vista …</translation>
  </message>
  <message>
   <source>Keep status, filters and search as a tab</source>
   <translation>Guardar estado, filtros y búsqueda como pestaña</translation>
  </message>
  <message>
   <source>Ne&amp;xt view</source>
   <translation>Vista s&amp;iguiente</translation>
  </message>
  <message>
   <source>Pre&amp;vious view</source>
   <translation>Vista an&amp;terior</translation>
  </message>
  <message>
   <source>Sc&amp;anner …</source>
   <translation>Esc&amp;áner…</translation>
  </message>
  <message>
   <source>Order and number by scanner, one after another</source>
   <translation>Pedido y número con el escáner, uno tras otro</translation>
  </message>
  <message>
   <source>&amp;Packing slips …</source>
   <translation>Al&amp;baranes…</translation>
  </message>
  <message>
   <source>Print packing slips or save them as PDF</source>
   <translation>Imprimir albaranes o guardarlos como PDF</translation>
  </message>
  <message>
   <source>A&amp;ddress sheet …</source>
   <translation>&amp;Hoja de direcciones…</translation>
  </message>
  <message>
   <source>Print addresses or save them as PDF</source>
   <translation>Imprimir direcciones o guardarlas como PDF</translation>
  </message>
  <message>
   <source>&amp;Export these orders …</source>
   <translation>&amp;Exportar estos pedidos…</translation>
  </message>
  <message>
   <source>Save the orders that are shown as CSV or Excel</source>
   <translation>Guardar los pedidos mostrados como CSV o Excel</translation>
  </message>
  <message>
   <source>&amp;Copy the address</source>
   <translation>Copia&amp;r la dirección</translation>
  </message>
  <message>
   <source>Copy the picked order's address</source>
   <translation>Copiar la dirección del pedido elegido</translation>
  </message>
  <message>
   <source>No order is picked</source>
   <translation>No hay ningún pedido elegido</translation>
  </message>
  <message>
   <source>Copy the address &amp;line by line</source>
   <translation>Copiar la dirección &amp;línea por línea</translation>
  </message>
  <message>
   <source>Copy the next line of the address with each press</source>
   <translation>Copiar con cada pulsación la línea siguiente de la dirección</translation>
  </message>
  <message>
   <source>Copy the order &amp;number</source>
   <translation>Copiar el &amp;número del pedido</translation>
  </message>
  <message>
   <source>Copy the picked order's number</source>
   <translation>Copiar el número del pedido elegido</translation>
  </message>
  <message>
   <source>Copy the &amp;tracking number</source>
   <translation>Copiar el número de segui&amp;miento</translation>
  </message>
  <message>
   <source>Copy the picked order's tracking number</source>
   <translation>Copiar el número de seguimiento del pedido elegido</translation>
  </message>
  <message>
   <source>&amp;Remind me of orders due today</source>
   <translation>&amp;Recordarme los pedidos que vencen hoy</translation>
  </message>
  <message>
   <source>Tell once a day how many orders must be shipped today</source>
   <translation>Avisar una vez al día de cuántos pedidos hay que enviar hoy</translation>
  </message>
 </context>
 <context>
  <name>ConnectAppPage</name>
  <message>
   <source>AliShip speaks to the platform through an app of your own, so that nobody stands between you and your orders. Open the console with your shop's account, make an app or pick yours, and copy its App Key and App Secret from there.</source>
   <translation>AliShip habla con la plataforma mediante una aplicación propia de la tienda, sin nadie en medio. Hay que abrir la consola con la cuenta de la tienda, crear una aplicación o elegir la que ya existe, y copiar de allí la App Key y el App Secret.</translation>
  </message>
  <message>
   <source>Open the &amp;console</source>
   <translation>Abrir la &amp;consola</translation>
  </message>
  <message>
   <source>Where was the app made?</source>
   <translation>¿Dónde se creó la aplicación?</translation>
  </message>
  <message>
   <source>AliExpress Open Platform (openservice.aliexpress.com)</source>
   <translation>AliExpress Open Platform (openservice.aliexpress.com)</translation>
  </message>
  <message>
   <source>Taobao Open Platform, TOP (open.taobao.com), older apps</source>
   <translation>Taobao Open Platform, TOP (open.taobao.com), aplicaciones antiguas</translation>
  </message>
  <message>
   <source>Another address</source>
   <translation>Otra dirección</translation>
  </message>
  <message>
   <source>&amp;Gateway address</source>
   <translation>Dirección de la &amp;pasarela</translation>
  </message>
  <message>
   <source>It ends with /sync or /router/rest and begins with https. Plain http is for a server on this computer only.</source>
   <translation>Termina en /sync o /router/rest y empieza por https. Con http solo se admite un servidor de este ordenador.</translation>
  </message>
  <message>
   <source>App &amp;Key</source>
   <translation>App &amp;Key</translation>
  </message>
  <message>
   <source>Leave it empty to use the one that is kept.</source>
   <translation>Si se deja vacío, se usa el guardado.</translation>
  </message>
  <message>
   <source>App &amp;Secret</source>
   <translation>App &amp;Secret</translation>
  </message>
  <message>
   <source>C&amp;opy</source>
   <translation>C&amp;opiar</translation>
  </message>
  <message>
   <source>Copy the callback address</source>
   <translation>Copiar la dirección de retorno</translation>
  </message>
  <message>
   <source>&amp;More choices</source>
   <translation>&amp;Más opciones</translation>
  </message>
  <message>
   <source>Enter exactly this address as the callback of your app in the console. If the console refuses it, put the one that stands there in its place here.</source>
   <translation>En la consola, la dirección de retorno de la aplicación debe ser exactamente esta. Si la consola no la acepta, se escribe aquí la que figure allí.</translation>
  </message>
  <message>
   <source>It must be the callback that stands in the console. The browser will be sent there; you then copy its address and paste it here.</source>
   <translation>Debe ser la dirección de retorno que figura en la consola. El navegador irá allí; después se copia su dirección y se pega aquí.</translation>
  </message>
  <message>
   <source>Call&amp;back address</source>
   <translation>Di&amp;rección de retorno</translation>
  </message>
 </context>
 <context>
  <name>ConnectDialog</name>
  <message>
   <source>&amp;Back</source>
   <translation>&amp;Atrás</translation>
  </message>
  <message>
   <source>Cancel</source>
   <translation>Cancelar</translation>
  </message>
  <message>
   <source>Your app on the open platform</source>
   <translation>La aplicación en la plataforma abierta</translation>
  </message>
  <message>
   <source>Sign in to the shop</source>
   <translation>Iniciar sesión en la tienda</translation>
  </message>
  <message>
   <source>Does it work?</source>
   <translation>¿Funciona?</translation>
  </message>
  <message>
   <source>Step {step} of {steps}:  {title}</source>
   <translation>Paso {step} de {steps}:  {title}</translation>
  </message>
  <message>
   <source>Connect a shop</source>
   <translation>Conectar una tienda</translation>
  </message>
  <message>
   <source>Shop settings</source>
   <translation>Ajustes de la tienda</translation>
  </message>
  <message>
   <source>&amp;Next</source>
   <translation>&amp;Siguiente</translation>
  </message>
  <message>
   <source>Save it all the same</source>
   <translation>Guardar de todos modos</translation>
  </message>
  <message>
   <source>Co&amp;nnect</source>
   <translation>Co&amp;nectar</translation>
  </message>
  <message>
   <source>&amp;Save</source>
   <translation>&amp;Guardar</translation>
  </message>
 </context>
 <context>
  <name>ConnectMore</name>
  <message>
   <source>Sign-in &amp;form</source>
   <translation>&amp;Forma de inicio de sesión</translation>
  </message>
  <message>
   <source>The present one</source>
   <translation>La actual</translation>
  </message>
  <message>
   <source>The present one, with /security/ in its address</source>
   <translation>La actual, con /security/ en la dirección</translation>
  </message>
  <message>
   <source>The older one, at oauth.aliexpress.com</source>
   <translation>La antigua, en oauth.aliexpress.com</translation>
  </message>
  <message>
   <source>&amp;Methods for shipments</source>
   <translation>&amp;Métodos para los envíos</translation>
  </message>
  <message>
   <source>The usual ones (aliexpress.solution.order.fulfill)</source>
   <translation>Los habituales (aliexpress.solution.order.fulfill)</translation>
  </message>
  <message>
   <source>By order lines (aliexpress.logistics.order.shipment)</source>
   <translation>Por líneas de pedido (aliexpress.logistics.order.shipment)</translation>
  </message>
  <message>
   <source>By the seller (aliexpress.asf.dbs.declareship)</source>
   <translation>Por el vendedor (aliexpress.asf.dbs.declareship)</translation>
  </message>
  <message>
   <source>They ask for the real carrier: nothing can be declared with an OTHER carrier. A remark stays on this computer.</source>
   <translation>Piden el transportista real: con un transportista OTHER no se puede declarar nada. Las notas se quedan en este equipo.</translation>
  </message>
  <message>
   <source>They have no place for a tracking URL or a remark: what is typed there stays on this computer. Parts of an order cannot be declared.</source>
   <translation>No tienen sitio para una URL de seguimiento ni para una nota: lo que se escriba ahí se queda en este equipo. No se pueden declarar envíos parciales.</translation>
  </message>
 </context>
 <context>
  <name>ConnectSignInPage</name>
  <message>
   <source>Your browser opens the platform's own page. Sign in there with the shop's account and agree; AliShip never sees your password.</source>
   <translation>El navegador abre la página de la propia plataforma. Allí se inicia sesión con la cuenta de la tienda y se acepta; AliShip nunca ve la contraseña.</translation>
  </message>
  <message>
   <source>&amp;Sign in with the browser</source>
   <translation>&amp;Iniciar sesión en el navegador</translation>
  </message>
  <message>
   <source>S&amp;top waiting</source>
   <translation>&amp;Dejar de esperar</translation>
  </message>
  <message>
   <source>&amp;Copy the page's address</source>
   <translation>&amp;Copiar la dirección de la página</translation>
  </message>
  <message>
   <source>For another browser than the one that opened</source>
   <translation>Para un navegador distinto del que se ha abierto</translation>
  </message>
  <message>
   <source>&amp;Address or code from the browser</source>
   <translation>Dirección o código del &amp;navegador</translation>
  </message>
  <message>
   <source>If the browser stays on a page that cannot be shown, or shows a code: copy its whole address, or the code, and paste it here.</source>
   <translation>Si el navegador se queda en una página que no se puede mostrar, o muestra un código, se copia la dirección entera, o el código, y se pega aquí.</translation>
  </message>
  <message>
   <source>Take &amp;it</source>
   <translation>&amp;Aceptar</translation>
  </message>
  <message>
   <source>Session &amp;key (access token)</source>
   <translation>C&amp;lave de sesión (access token)</translation>
  </message>
  <message>
   <source>Only if you have one already, from the console or from another program.</source>
   <translation>Solo si ya se tiene una, de la consola o de otro programa.</translation>
  </message>
  <message>
   <source>&amp;Use it</source>
   <translation>&amp;Usarla</translation>
  </message>
  <message>
   <source>Asking the platform for the keys …</source>
   <translation>Pidiendo las claves a la plataforma…</translation>
  </message>
  <message>
   <source>Waiting for the browser to come back …</source>
   <translation>Esperando la respuesta del navegador…</translation>
  </message>
  <message>
   <source>When you have agreed, paste below where the browser went.</source>
   <translation>Después de aceptar, se pega abajo la dirección a la que fue el navegador.</translation>
  </message>
  <message>
   <source>Signed in as {account}.</source>
   <translation>Sesión iniciada como {account}.</translation>
  </message>
  <message>
   <source>Signed in.</source>
   <translation>Sesión iniciada.</translation>
  </message>
  <message>
   <source>To keep the present sign-in as it is, just go on.</source>
   <translation>Para dejar la sesión como está, basta con continuar.</translation>
  </message>
 </context>
 <context>
  <name>ConnectTestPage</name>
  <message>
   <source>&amp;Test again</source>
   <translation>Probar de &amp;nuevo</translation>
  </message>
  <message>
   <source>Shop's &amp;name</source>
   <translation>&amp;Nombre de la tienda</translation>
  </message>
  <message>
   <source>It stands in the window's title and in the menu.</source>
   <translation>Aparece en el título de la ventana y en el menú.</translation>
  </message>
  <message>
   <source>Signed in as {account}.</source>
   <translation>Sesión iniciada como {account}.</translation>
  </message>
  <message>
   <source>for example: Lamps Spain</source>
   <translation>por ejemplo: Lámparas España</translation>
  </message>
  <message>
   <source>You can work without a key store. The keys then stay in memory only: when AliShip ends they are forgotten, and next time you enter the App Secret and sign in again. Orders and everything that waits to be sent are kept.</source>
   <translation>Se puede trabajar sin almacén de claves. Las claves quedan entonces solo en memoria: al cerrar AliShip se olvidan, y la próxima vez hay que escribir el App Secret e iniciar sesión otra vez. Los pedidos y todo lo pendiente de envío se conservan.</translation>
  </message>
  <message>
   <source>Work without saving</source>
   <translation>Trabajar sin guardar</translation>
  </message>
  <message>
   <source>Saving in the system's key store, which may ask you to unlock it …</source>
   <translation>Guardando en el almacén de claves del sistema, que puede pedir que se desbloquee…</translation>
  </message>
 </context>
 <context>
  <name>Connecting</name>
  <message>
   <source>No browser could be opened; the address is on the clipboard</source>
   <translation>No se ha podido abrir ningún navegador; la dirección está en el portapapeles</translation>
  </message>
 </context>
 <context>
  <name>ConnectionVerdict</name>
  <message>
   <source>Testing the connection</source>
   <translation>Probando la conexión</translation>
  </message>
  <message>
   <source>Reading the carriers and one order, in every way the platform knows …</source>
   <translation>Leyendo los transportistas y un pedido, de todas las formas que admite la plataforma…</translation>
  </message>
  <message>
   <source>The connection works: carriers and orders can be read.</source>
   <translation>La conexión funciona: se pueden leer los transportistas y los pedidos.</translation>
  </message>
  <message numerus="yes">
   <source>This computer's clock is %Ln minute(s) fast. Switch on automatic time.</source>
   <translation>
    <numerusform>El reloj de este ordenador va %Ln minuto adelantado. Conviene activar la hora automática.</numerusform>
    <numerusform>El reloj de este ordenador va %Ln minutos adelantado. Conviene activar la hora automática.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>This computer's clock is %Ln minute(s) slow. Switch on automatic time.</source>
   <translation>
    <numerusform>El reloj de este ordenador va %Ln minuto atrasado. Conviene activar la hora automática.</numerusform>
    <numerusform>El reloj de este ordenador va %Ln minutos atrasado. Conviene activar la hora automática.</numerusform>
   </translation>
  </message>
  <message>
   <source>This computer's clock is right.</source>
   <translation>El reloj de este ordenador va bien.</translation>
  </message>
 </context>
 <context>
  <name>Copying</name>
  <message>
   <source>There is no address to copy</source>
   <translation>No hay ninguna dirección que copiar</translation>
  </message>
  <message>
   <source>Copied line {place} of {count}: {line}</source>
   <translation>Copiada la línea {place} de {count}: {line}</translation>
  </message>
  <message>
   <source>Copied {number}</source>
   <translation>Copiado {number}</translation>
  </message>
  <message>
   <source>This order has no tracking number yet</source>
   <translation>Este pedido aún no tiene número de seguimiento</translation>
  </message>
 </context>
 <context>
  <name>DeclarationState</name>
  <message>
   <source>Waiting to be sent</source>
   <translation>Pendiente de envío</translation>
  </message>
  <message>
   <source>Sending</source>
   <translation>Enviando</translation>
  </message>
  <message>
   <source>Declared</source>
   <translation>Declarado</translation>
  </message>
  <message>
   <source>Refused</source>
   <translation>Rechazado</translation>
  </message>
  <message>
   <source>Outcome unknown, checking</source>
   <translation>Resultado desconocido, comprobando</translation>
  </message>
  <message>
   <source>Cancelled</source>
   <translation>Cancelado</translation>
  </message>
 </context>
 <context>
  <name>DockTitle</name>
  <message>
   <source>Close the explanations</source>
   <translation>Cerrar las explicaciones</translation>
  </message>
 </context>
 <context>
  <name>DraftCells</name>
  <message>
   <source>{count} carriers fit</source>
   <translation>Encajan {count}</translation>
  </message>
  <message>
   <source>{carrier}?</source>
   <translation>¿{carrier}?</translation>
  </message>
  <message>
   <source>needed</source>
   <translation>necesaria</translation>
  </message>
 </context>
 <context>
  <name>DraftEditor</name>
  <message>
   <source>Typing</source>
   <translation>Escritura</translation>
  </message>
  <message>
   <source>Pasting</source>
   <translation>Pegado</translation>
  </message>
 </context>
 <context>
  <name>DraftPaste</name>
  <message numerus="yes">
   <source>%Ln cell(s) filled.</source>
   <translation>
    <numerusform>%Ln celda rellenada.</numerusform>
    <numerusform>%Ln celdas rellenadas.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln row(s) not: the order is not waiting for a shipment.</source>
   <translation>
    <numerusform>%Ln fila no: el pedido no espera un envío.</numerusform>
    <numerusform>%Ln filas no: los pedidos no esperan un envío.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln row(s) not: no such order in this shop.</source>
   <translation>
    <numerusform>%Ln fila no: no existe ese pedido en esta tienda.</numerusform>
    <numerusform>%Ln filas no: no existen esos pedidos en esta tienda.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln row(s) not: they reach below the last order.</source>
   <translation>
    <numerusform>%Ln fila no: queda por debajo del último pedido.</numerusform>
    <numerusform>%Ln filas no: quedan por debajo del último pedido.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln row(s) only in part: more columns than there are to the right.</source>
   <translation>
    <numerusform>%Ln fila solo en parte: tiene más columnas de las que hay a la derecha.</numerusform>
    <numerusform>%Ln filas solo en parte: tienen más columnas de las que hay a la derecha.</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>DoneWith</name>
  <message numerus="yes">
   <source>%Ln shipment(s) taken off this list</source>
   <translation>
    <numerusform>%Ln envío quitado de esta lista</numerusform>
    <numerusform>%Ln envíos quitados de esta lista</numerusform>
   </translation>
  </message>
  <message>
   <source>Undo</source>
   <translation>Deshacer</translation>
  </message>
 </context>
 <context>
  <name>Drafting</name>
  <message>
   <source>Filling</source>
   <translation>Relleno</translation>
  </message>
  <message>
   <source>Copy what was left out</source>
   <translation>Copiar lo que quedó fuera</translation>
  </message>
  <message>
   <source>Order {order} is not waiting for a shipment, or one is under way.</source>
   <translation>El pedido {order} no espera un envío, o ya hay uno en curso.</translation>
  </message>
 </context>
 <context>
  <name>DueToday</name>
  <message>
   <source>{due}. {overdue}</source>
   <translation>{due}. {overdue}</translation>
  </message>
  <message numerus="yes">
   <source>%Ln order(s) must be shipped today</source>
   <translation>
    <numerusform>Hoy hay que enviar %Ln pedido</numerusform>
    <numerusform>Hoy hay que enviar %Ln pedidos</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln of them overdue.</source>
   <translation>
    <numerusform>%Ln de ellos está vencido.</numerusform>
    <numerusform>%Ln de ellos están vencidos.</numerusform>
   </translation>
  </message>
  <message>
   <source>Show them</source>
   <translation>Verlos</translation>
  </message>
 </context>
 <context>
  <name>EmptyTable</name>
  <message>
   <source>Nothing needs your attention</source>
   <translation>No hay nada que requiera atención</translation>
  </message>
  <message>
   <source>Refused shipments and those with an unknown outcome are listed here.</source>
   <translation>Aquí se listan los envíos rechazados y los de resultado desconocido.</translation>
  </message>
  <message>
   <source>No orders: {status}</source>
   <translation>Ningún pedido: {status}</translation>
  </message>
  <message>
   <source>Pick another status at the left, or refresh.</source>
   <translation>Elegir otro estado a la izquierda, o actualizar.</translation>
  </message>
  <message>
   <source>Nothing found</source>
   <translation>No se ha encontrado nada</translation>
  </message>
  <message>
   <source>No order here has “{text}” in its number, buyer, items or tracking.</source>
   <translation>Ningún pedido de aquí tiene «{text}» en el número, el comprador, los artículos o el seguimiento.</translation>
  </message>
  <message>
   <source>No order fits the filters</source>
   <translation>Ningún pedido cumple los filtros</translation>
  </message>
  <message>
   <source>Country, deadline and carrier above leave nothing of “{status}”.</source>
   <translation>El país, el plazo y el transportista de arriba no dejan nada de «{status}».</translation>
  </message>
  <message>
   <source>Show all orders of this status</source>
   <translation>Mostrar todos los pedidos de este estado</translation>
  </message>
  <message>
   <source>Look in all orders</source>
   <translation>Buscar en todos los pedidos</translation>
  </message>
 </context>
 <context>
  <name>ExplanationPage</name>
  <message>
   <source>Code</source>
   <translation>Código</translation>
  </message>
  <message>
   <source>Request</source>
   <translation>Solicitud</translation>
  </message>
  <message>
   <source>Method</source>
   <translation>Método</translation>
  </message>
 </context>
 <context>
  <name>ExplanationPanel</name>
  <message>
   <source>Explanation</source>
   <translation>Explicación</translation>
  </message>
  <message>
   <source>Findings</source>
   <translation>Comprobaciones</translation>
  </message>
  <message>
   <source>Explanation in Chinese</source>
   <translation>Explicación en chino</translation>
  </message>
  <message>
   <source>Explanation in English</source>
   <translation>Explicación en inglés</translation>
  </message>
  <message>
   <source>The platform's own words</source>
   <translation>Palabras textuales de la plataforma</translation>
  </message>
  <message>
   <source>What happened</source>
   <translation>Qué ha pasado</translation>
  </message>
 </context>
 <context>
  <name>Exports</name>
  <message>
   <source>Save the orders shown</source>
   <translation>Guardar los pedidos mostrados</translation>
  </message>
  <message>
   <source>Saving orders</source>
   <translation>Guardando pedidos</translation>
  </message>
  <message numerus="yes">
   <source>Writing %Ln order(s) …</source>
   <translation>
    <numerusform>Escribiendo %Ln pedido…</numerusform>
    <numerusform>Escribiendo %Ln pedidos…</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln order(s) saved in {path}</source>
   <translation>
    <numerusform>%Ln pedido guardado en {path}</numerusform>
    <numerusform>%Ln pedidos guardados en {path}</numerusform>
   </translation>
  </message>
  <message>
   <source>Open the folder</source>
   <translation>Abrir la carpeta</translation>
  </message>
 </context>
 <context>
  <name>FindingList</name>
  <message>
   <source>{title} (platform error {code})</source>
   <translation>{title} (error {code} de la plataforma)</translation>
  </message>
 </context>
 <context>
  <name>GuidedTour</name>
  <message>
   <source>What to do first</source>
   <translation>Por dónde empezar</translation>
  </message>
  <message>
   <source>Orders stand under their statuses, those that wait for you on top. What the platform refused is under Needs attention.</source>
   <translation>Los pedidos están por estados, con los pendientes arriba. Lo que la plataforma ha rechazado está en Requiere atención.</translation>
  </message>
  <message>
   <source>The orders</source>
   <translation>Los pedidos</translation>
  </message>
  <message>
   <source>The least time left stands first. Pick one with a click or the arrow keys; F6 goes from pane to pane.</source>
   <translation>Primero, los de menos plazo. Se elige uno con un clic o con las flechas; F6 pasa de un panel a otro.</translation>
  </message>
  <message>
   <source>The carrier</source>
   <translation>El transportista</translation>
  </message>
  <message>
   <source>Type a part of its name or key and press Enter. Only carriers that the platform accepts are offered.</source>
   <translation>Basta escribir parte del nombre o de la clave y pulsar Intro. Solo se ofrecen los que la plataforma acepta.</translation>
  </message>
  <message>
   <source>The tracking number</source>
   <translation>El número de seguimiento</translation>
  </message>
  <message>
   <source>Type, paste or scan it. A slip is told at once, before anything is sent.</source>
   <translation>Se escribe, se pega o se escanea. Los errores se avisan al momento, antes de enviar nada.</translation>
  </message>
  <message>
   <source>Declare the shipment</source>
   <translation>Declarar el envío</translation>
  </message>
  <message>
   <source>It is sent exactly once, whatever the network does. Enter in the number does the same.</source>
   <translation>Se envía una sola vez, pase lo que pase con la red. Intro en el número hace lo mismo.</translation>
  </message>
  <message>
   <source>Every refusal explained</source>
   <translation>Cada rechazo, explicado</translation>
  </message>
  <message>
   <source>Here stands the reason, in Chinese and in English, and what to do. F1 explains the place where the cursor is, Ctrl+K finds every command.</source>
   <translation>Aquí está el motivo, en chino y en inglés, y qué hacer. F1 explica el lugar del cursor y Ctrl+K encuentra cualquier comando.</translation>
  </message>
  <message>
   <source>&amp;Back</source>
   <translation>&amp;Atrás</translation>
  </message>
  <message>
   <source>&amp;Skip</source>
   <translation>&amp;Omitir</translation>
  </message>
  <message>
   <source>&amp;Done</source>
   <translation>&amp;Listo</translation>
  </message>
  <message>
   <source>&amp;Next</source>
   <translation>&amp;Siguiente</translation>
  </message>
  <message>
   <source>{stop} of {stops}</source>
   <translation>{stop} de {stops}</translation>
  </message>
  <message>
   <source>No, &amp;thanks</source>
   <translation>No, &amp;gracias</translation>
  </message>
  <message>
   <source>Show &amp;me</source>
   <translation>&amp;Empezar</translation>
  </message>
  <message>
   <source>New here?</source>
   <translation>¿Primera vez aquí?</translation>
  </message>
  <message>
   <source>A short tour shows the window in one minute. It is in the Help menu too.</source>
   <translation>Una visita corta enseña la ventana en un minuto. También está en el menú Ayuda.</translation>
  </message>
 </context>
 <context>
  <name>HandbookLookup</name>
  <message>
   <source>Explanations found</source>
   <translation>Explicaciones encontradas</translation>
  </message>
  <message>
   <source>Find an explanation</source>
   <translation>Buscar una explicación</translation>
  </message>
  <message>
   <source>Find an explanation: code or words</source>
   <translation>Buscar una explicación: código o palabras</translation>
  </message>
  <message>
   <source>All explanations</source>
   <translation>Todas las explicaciones</translation>
  </message>
  <message>
   <source>All explanations (↓)</source>
   <translation>Todas las explicaciones (↓)</translation>
  </message>
 </context>
 <context>
  <name>HelpCard</name>
  <message>
   <source>Close</source>
   <translation>Cerrar</translation>
  </message>
 </context>
 <context>
  <name>HistoryTable</name>
  <message>
   <source>When</source>
   <translation>Cuándo</translation>
  </message>
  <message>
   <source>Who</source>
   <translation>Quién</translation>
  </message>
  <message>
   <source>Order</source>
   <translation>Pedido</translation>
  </message>
  <message>
   <source>Before</source>
   <translation>Antes</translation>
  </message>
  <message>
   <source>After</source>
   <translation>Después</translation>
  </message>
  <message>
   <source>Carrier</source>
   <translation>Transportista</translation>
  </message>
  <message>
   <source>Number</source>
   <translation>Número</translation>
  </message>
  <message>
   <source>Instead of</source>
   <translation>En lugar de</translation>
  </message>
  <message>
   <source>Code</source>
   <translation>Código</translation>
  </message>
  <message>
   <source>The platform's words</source>
   <translation>Palabras de la plataforma</translation>
  </message>
  <message>
   <source>Request</source>
   <translation>Solicitud</translation>
  </message>
  <message>
   <source>you</source>
   <translation>usuario</translation>
  </message>
  <message>
   <source>the program</source>
   <translation>el programa</translation>
  </message>
  <message>
   <source>taken off the list</source>
   <translation>quitado de la lista</translation>
  </message>
  <message>
   <source>back on the list</source>
   <translation>de nuevo en la lista</translation>
  </message>
 </context>
 <context>
  <name>HistoryWindow</name>
  <message>
   <source>History</source>
   <translation>Historial</translation>
  </message>
  <message>
   <source>Find: order, number, code, request</source>
   <translation>Buscar: pedido, número, código, solicitud</translation>
  </message>
  <message>
   <source>Find in the history</source>
   <translation>Buscar en el historial</translation>
  </message>
  <message>
   <source>Save as a file …</source>
   <translation>Guardar en un archivo…</translation>
  </message>
  <message>
   <source>No entry has “{text}” in it.</source>
   <translation>Ninguna entrada contiene «{text}».</translation>
  </message>
  <message>
   <source>Nothing found</source>
   <translation>No hay resultados</translation>
  </message>
  <message>
   <source>Show everything</source>
   <translation>Mostrar todo</translation>
  </message>
  <message>
   <source>Nothing was sent yet</source>
   <translation>Aún no se ha enviado nada</translation>
  </message>
  <message>
   <source>Every shipment that you declare is written down here, with what the platform answered.</source>
   <translation>Aquí queda anotado cada envío declarado, con la respuesta de la plataforma.</translation>
  </message>
  <message numerus="yes">
   <source>%Ln row(s) saved in {path}</source>
   <translation>
    <numerusform>%Ln fila guardada en {path}</numerusform>
    <numerusform>%Ln filas guardadas en {path}</numerusform>
   </translation>
  </message>
  <message>
   <source>Save the history</source>
   <translation>Guardar el historial</translation>
  </message>
 </context>
 <context>
  <name>ImportColumnsDialog</name>
  <message>
   <source>Columns of the file</source>
   <translation>Columnas del archivo</translation>
  </message>
  <message>
   <source>Tell which column holds what. The choice is remembered for files with the same headings.</source>
   <translation>Indicar qué contiene cada columna. La elección se recuerda para los archivos con los mismos encabezados.</translation>
  </message>
  <message>
   <source>(none)</source>
   <translation>(ninguna)</translation>
  </message>
 </context>
 <context>
  <name>ImportDetails</name>
  <message>
   <source>Findings in Chinese</source>
   <translation>Comprobaciones en chino</translation>
  </message>
  <message>
   <source>Findings in English</source>
   <translation>Comprobaciones en inglés</translation>
  </message>
 </context>
 <context>
  <name>ImportFilters</name>
  <message>
   <source>All {count}</source>
   <translation>Todas {count}</translation>
  </message>
 </context>
 <context>
  <name>ImportTable</name>
  <message>
   <source>Line</source>
   <translation>Línea</translation>
  </message>
  <message>
   <source>Standing</source>
   <translation>Situación</translation>
  </message>
  <message>
   <source>Found</source>
   <translation>Comprobación</translation>
  </message>
 </context>
 <context>
  <name>ImportTableView</name>
  <message>
   <source>Rows of the file</source>
   <translation>Filas del archivo</translation>
  </message>
 </context>
 <context>
  <name>ImportWindow</name>
  <message>
   <source>Import parcels from a file</source>
   <translation>Importar paquetes desde un archivo</translation>
  </message>
  <message>
   <source>&amp;Open a file …</source>
   <translation>&amp;Abrir un archivo…</translation>
  </message>
  <message>
   <source>&amp;Columns …</source>
   <translation>&amp;Columnas…</translation>
  </message>
  <message>
   <source>Save a &amp;template …</source>
   <translation>Guardar una &amp;plantilla…</translation>
  </message>
  <message>
   <source>&amp;Undo</source>
   <translation>&amp;Deshacer</translation>
  </message>
  <message>
   <source>&amp;Redo</source>
   <translation>&amp;Rehacer</translation>
  </message>
  <message>
   <source>Reading the file</source>
   <translation>Leyendo el archivo</translation>
  </message>
  <message>
   <source>Saves the orders to ship as a table; fill in carrier and number, then open it</source>
   <translation>Guarda los pedidos por enviar en una tabla; se rellena con transportista y número y se abre aquí</translation>
  </message>
  <message>
   <source>Drop a file here</source>
   <translation>Soltar un archivo aquí</translation>
  </message>
  <message>
   <source>CSV, TSV or Excel (.xlsx) with order numbers and tracking numbers. Nothing is sent before you have seen every row.</source>
   <translation>CSV, TSV o Excel (.xlsx) con números de pedido y de seguimiento. No se envía nada sin mostrar antes cada fila.</translation>
  </message>
  <message>
   <source>Open a file …</source>
   <translation>Abrir un archivo…</translation>
  </message>
  <message>
   <source>Only the sheet “{sheet}” was read, not: {others}</source>
   <translation>Solo se ha leído la hoja «{sheet}»; no se ha leído: {others}</translation>
  </message>
  <message>
   <source>&amp;Ship all ready ({count}) …</source>
   <translation>&amp;Enviar todo lo listo ({count})…</translation>
  </message>
  <message>
   <source>Tables (*.csv *.tsv *.txt *.xlsx *.xlsm);;All files (*)</source>
   <translation>Tablas (*.csv *.tsv *.txt *.xlsx *.xlsm);;Todos los archivos (*)</translation>
  </message>
  <message>
   <source>Save a template</source>
   <translation>Guardar una plantilla</translation>
  </message>
  <message numerus="yes">
   <source>%Ln row(s)</source>
   <translation>
    <numerusform>%Ln fila</numerusform>
    <numerusform>%Ln filas</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln order(s) saved in {path}</source>
   <translation>
    <numerusform>%Ln pedido guardado en {path}</numerusform>
    <numerusform>%Ln pedidos guardados en {path}</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>ImportWords</name>
  <message>
   <source>Order</source>
   <translation>Pedido</translation>
  </message>
  <message>
   <source>Carrier</source>
   <translation>Transportista</translation>
  </message>
  <message>
   <source>Tracking number</source>
   <translation>Número de seguimiento</translation>
  </message>
  <message>
   <source>Tracking URL</source>
   <translation>URL de seguimiento</translation>
  </message>
  <message>
   <source>Remark</source>
   <translation>Nota</translation>
  </message>
  <message>
   <source>All or part</source>
   <translation>Todo o parte</translation>
  </message>
  <message>
   <source>Ready</source>
   <translation>Listo</translation>
  </message>
  <message>
   <source>To look at</source>
   <translation>Por revisar</translation>
  </message>
  <message>
   <source>Cannot be sent</source>
   <translation>No se puede enviar</translation>
  </message>
  <message>
   <source>There already</source>
   <translation>Ya está</translation>
  </message>
  <message>
   <source>all</source>
   <translation>todo</translation>
  </message>
  <message>
   <source>part</source>
   <translation>parte</translation>
  </message>
 </context>
 <context>
  <name>LanguageName</name>
  <message>
   <source>English</source>
   <translation>Español</translation>
  </message>
 </context>
 <context>
  <name>MainWindow</name>
  <message>
   <source>Explanation</source>
   <translation>Explicación</translation>
  </message>
  <message>
   <source>Find: number, buyer, item, tracking number</source>
   <translation>Buscar: número, comprador, artículo, seguimiento</translation>
  </message>
  <message>
   <source>Find orders</source>
   <translation>Buscar pedidos</translation>
  </message>
  <message>
   <source>Fetching orders</source>
   <translation>Descargando pedidos</translation>
  </message>
  <message>
   <source>Tool bar</source>
   <translation>Barra de herramientas</translation>
  </message>
  <message>
   <source>&amp;Language</source>
   <translation>&amp;Idioma</translation>
  </message>
  <message>
   <source>&amp;Appearance</source>
   <translation>&amp;Apariencia</translation>
  </message>
  <message>
   <source>The practice shop is a made-up shop on this computer. It answers and refuses as the platform does, so nothing can go wrong in it. When you feel at home, connect your own shop.</source>
   <translation>La tienda de prácticas es una tienda inventada en este ordenador. Responde y rechaza como la plataforma, así que nada puede salir mal. Después se puede conectar la tienda propia.</translation>
  </message>
  <message>
   <source>Connect a shop …</source>
   <translation>Conectar una tienda…</translation>
  </message>
  <message>
   <source>Like the &amp;system</source>
   <translation>Como el &amp;sistema</translation>
  </message>
  <message>
   <source>&amp;Light</source>
   <translation>&amp;Claro</translation>
  </message>
  <message>
   <source>&amp;Dark</source>
   <translation>&amp;Oscuro</translation>
  </message>
  <message>
   <source>Welcome to AliShip</source>
   <translation>Bienvenida a AliShip</translation>
  </message>
  <message>
   <source>Open the practice shop</source>
   <translation>Abrir la tienda de prácticas</translation>
  </message>
  <message>
   <source>Menu bar</source>
   <translation>Barra de menús</translation>
  </message>
  <message>
   <source>Status bar</source>
   <translation>Barra de estado</translation>
  </message>
 </context>
 <context>
  <name>MaskedNote</name>
  <message>
   <source>Asking the platform …</source>
   <translation>Preguntando a la plataforma …</translation>
  </message>
  <message>
   <source>The platform hides what the stars stand for.</source>
   <translation>La plataforma oculta lo que hay tras los asteriscos.</translation>
  </message>
  <message>
   <source>Reveal</source>
   <translation>Mostrar</translation>
  </message>
  <message>
   <source>Ask the platform for the buyer's full address</source>
   <translation>Pedir a la plataforma la dirección completa del comprador</translation>
  </message>
 </context>
 <context>
  <name>MendDialog</name>
  <message>
   <source>You will see every order again before anything is sent.</source>
   <translation>Verá de nuevo cada pedido antes de que se envíe nada.</translation>
  </message>
  <message>
   <source>&amp;Change and look</source>
   <translation>&amp;Cambiar y revisar</translation>
  </message>
  <message>
   <source>C&amp;ancel</source>
   <translation>C&amp;ancelar</translation>
  </message>
  <message>
   <source>What would change</source>
   <translation>Lo que cambiaría</translation>
  </message>
 </context>
 <context>
  <name>MendPreview</name>
  <message>
   <source>Order</source>
   <translation>Pedido</translation>
  </message>
  <message>
   <source>Carrier</source>
   <translation>Transportista</translation>
  </message>
  <message>
   <source>Tracking number</source>
   <translation>Número de seguimiento</translation>
  </message>
  <message>
   <source>Tracking URL</source>
   <translation>URL de seguimiento</translation>
  </message>
  <message>
   <source>Remark</source>
   <translation>Nota</translation>
  </message>
  <message>
   <source>(none)</source>
   <translation>(ninguna)</translation>
  </message>
 </context>
 <context>
  <name>Mending</name>
  <message numerus="yes">
   <source>Reading where %Ln order(s) go …</source>
   <translation>
    <numerusform>Leyendo el destino de %Ln pedido …</numerusform>
    <numerusform>Leyendo el destino de %Ln pedidos …</numerusform>
   </translation>
  </message>
  <message>
   <source>Other carrier</source>
   <translation>Otro transportista</translation>
  </message>
  <message numerus="yes">
   <source>A tracking page for %Ln order(s)</source>
   <translation>
    <numerusform>Una página de seguimiento para %Ln pedido</numerusform>
    <numerusform>Una página de seguimiento para %Ln pedidos</numerusform>
   </translation>
  </message>
  <message>
   <source>Tracking URL</source>
   <translation>URL de seguimiento</translation>
  </message>
  <message>
   <source>Tracking page</source>
   <translation>Página de seguimiento</translation>
  </message>
  <message numerus="yes">
   <source>%Ln order(s) stay as they are: where they go could not be read, or the shop has no own method there.</source>
   <translation>
    <numerusform>%Ln pedido queda como está: no se ha podido leer su destino o la tienda no tiene un método propio allí.</numerusform>
    <numerusform>%Ln pedidos quedan como están: no se ha podido leer su destino o la tienda no tiene un método propio allí.</numerusform>
   </translation>
  </message>
  <message>
   <source>All orders get the same address: the number does not stand in it.</source>
   <translation>Todos los pedidos reciben la misma dirección: no contiene el número.</translation>
  </message>
  <message numerus="yes">
   <source>Clean the numbers of %Ln order(s)</source>
   <translation>
    <numerusform>Limpiar el número de %Ln pedido</numerusform>
    <numerusform>Limpiar los números de %Ln pedidos</numerusform>
   </translation>
  </message>
  <message>
   <source>Clean numbers</source>
   <translation>Limpiar números</translation>
  </message>
  <message numerus="yes">
   <source>Send %Ln order(s) without a remark for the buyer</source>
   <translation>
    <numerusform>Enviar %Ln pedido sin nota para el comprador</numerusform>
    <numerusform>Enviar %Ln pedidos sin nota para el comprador</numerusform>
   </translation>
  </message>
  <message>
   <source>No remark</source>
   <translation>Sin nota</translation>
  </message>
 </context>
 <context>
  <name>NoteBox</name>
  <message>
   <source>Not what I saw? Keep a note</source>
   <translation>¿No coincide? Guardar una nota</translation>
  </message>
  <message>
   <source>Your own note</source>
   <translation>Nota propia</translation>
  </message>
  <message>
   <source>Your own note about this error</source>
   <translation>Nota propia sobre este error</translation>
  </message>
  <message>
   <source>What it was, and what helped. Only you see this.</source>
   <translation>Qué era y qué ayudó. Solo se ve en este programa.</translation>
  </message>
 </context>
 <context>
  <name>OrderColumn</name>
  <message>
   <source>Order</source>
   <translation>Pedido</translation>
  </message>
  <message>
   <source>Ship by</source>
   <translation>Plazo de envío</translation>
  </message>
  <message>
   <source>Buyer</source>
   <translation>Comprador</translation>
  </message>
  <message>
   <source>Country</source>
   <translation>País</translation>
  </message>
  <message>
   <source>Items</source>
   <translation>Artículos</translation>
  </message>
  <message>
   <source>Amount</source>
   <translation>Importe</translation>
  </message>
  <message>
   <source>Status</source>
   <translation>Estado</translation>
  </message>
  <message>
   <source>Carrier</source>
   <translation>Transportista</translation>
  </message>
  <message>
   <source>Tracking number</source>
   <translation>N.º de seguimiento</translation>
  </message>
  <message>
   <source>Tracking URL</source>
   <translation>URL de seguimiento</translation>
  </message>
  <message>
   <source>Declared</source>
   <translation>Declarado</translation>
  </message>
 </context>
 <context>
  <name>OrderPane</name>
  <message>
   <source>Items</source>
   <translation>Artículos</translation>
  </message>
  <message>
   <source>Ship to</source>
   <translation>Enviar a</translation>
  </message>
  <message>
   <source>Declared parcels</source>
   <translation>Paquetes declarados</translation>
  </message>
  <message>
   <source>Note from the buyer</source>
   <translation>Nota del comprador</translation>
  </message>
  <message>
   <source>Copy the order number</source>
   <translation>Copiar el número de pedido</translation>
  </message>
  <message>
   <source>Copy the address</source>
   <translation>Copiar la dirección</translation>
  </message>
  <message>
   <source>Address</source>
   <translation>Dirección</translation>
  </message>
  <message>
   <source>paid {moment}</source>
   <translation>pagado el {moment}</translation>
  </message>
  <message>
   <source>Ship by: {left}</source>
   <translation>Plazo de envío: {left}</translation>
  </message>
  <message>
   <source>Sent by the platform's warehouse</source>
   <translation>Lo envía el almacén de la plataforma</translation>
  </message>
  <message>
   <source>The address is being fetched …</source>
   <translation>Descargando la dirección…</translation>
  </message>
  <message>
   <source>The address could not be fetched. Refresh to try again.</source>
   <translation>No se ha podido descargar la dirección. Actualizar para reintentarlo.</translation>
  </message>
  <message>
   <source>The platform gave no address for this order.</source>
   <translation>La plataforma no ha dado ninguna dirección para este pedido.</translation>
  </message>
  <message>
   <source>Picked order</source>
   <translation>Pedido elegido</translation>
  </message>
 </context>
 <context>
  <name>OrderStatus</name>
  <message>
   <source>Waiting for payment</source>
   <translation>Pendiente de pago</translation>
  </message>
  <message>
   <source>Payment processing</source>
   <translation>Pago en proceso</translation>
  </message>
  <message>
   <source>In 24 h risk control</source>
   <translation>Control de 24 h</translation>
  </message>
  <message>
   <source>Held by risk control</source>
   <translation>Retenido</translation>
  </message>
  <message>
   <source>Confirm the amount</source>
   <translation>Confirmar importe</translation>
  </message>
  <message>
   <source>To ship</source>
   <translation>Por enviar</translation>
  </message>
  <message>
   <source>Partly shipped</source>
   <translation>Enviado en parte</translation>
  </message>
  <message>
   <source>Shipped</source>
   <translation>Enviado</translation>
  </message>
  <message>
   <source>Cancellation asked</source>
   <translation>Cancelación</translation>
  </message>
  <message>
   <source>Funds processing</source>
   <translation>Fondos en proceso</translation>
  </message>
  <message>
   <source>In dispute</source>
   <translation>En disputa</translation>
  </message>
  <message>
   <source>Frozen</source>
   <translation>Congelado</translation>
  </message>
  <message>
   <source>Finished</source>
   <translation>Finalizado</translation>
  </message>
  <message>
   <source>Archived</source>
   <translation>Archivado</translation>
  </message>
 </context>
 <context>
  <name>OrderTable</name>
  <message>
   <source>none</source>
   <translation>ninguno</translation>
  </message>
 </context>
 <context>
  <name>OrderView</name>
  <message>
   <source>Orders</source>
   <translation>Pedidos</translation>
  </message>
 </context>
 <context>
  <name>Outcome</name>
  <message>
   <source>Next order</source>
   <translation>Siguiente pedido</translation>
  </message>
  <message>
   <source>Do not send it</source>
   <translation>No enviarlo</translation>
  </message>
  <message>
   <source>Decide</source>
   <translation>Decidir</translation>
  </message>
  <message>
   <source>Next at {moment}.</source>
   <translation>Sigue: {moment}.</translation>
  </message>
  <message>
   <source>Next in {seconds} s.</source>
   <translation>Próximo intento en {seconds} s.</translation>
  </message>
  <message>
   <source>Declared: {number} with {carrier}.</source>
   <translation>Declarado: {number} con {carrier}.</translation>
  </message>
  <message>
   <source>The platform refused {number}. The reason is explained at the side.</source>
   <translation>La plataforma ha rechazado {number}. El motivo se explica al lado.</translation>
  </message>
  <message>
   <source>{number} could not be sent yet. It is tried again by itself.</source>
   <translation>{number} aún no se ha podido enviar. El programa lo vuelve a intentar solo.</translation>
  </message>
  <message>
   <source>Sending {number} with {carrier} …</source>
   <translation>Enviando {number} con {carrier}…</translation>
  </message>
  <message>
   <source>The platform holds another number for this order, not {number}. Look at it.</source>
   <translation>La plataforma tiene otro número para este pedido, no {number}. Conviene revisarlo.</translation>
  </message>
  <message>
   <source>Whether {number} was declared is not known. Decide what to do.</source>
   <translation>No se sabe si {number} quedó declarado. Hay que decidir qué hacer.</translation>
  </message>
  <message>
   <source>No answer for {number}. The platform is being asked whether it has it.</source>
   <translation>Sin respuesta para {number}. Se está preguntando a la plataforma si lo tiene.</translation>
  </message>
 </context>
 <context>
  <name>PageChooser</name>
  <message>
   <source>Choose a page …</source>
   <translation>Elija una página …</translation>
  </message>
  <message>
   <source>&amp;Tracking page</source>
   <translation>&amp;Página de seguimiento</translation>
  </message>
  <message>
   <source>A&amp;ddress</source>
   <translation>&amp;Dirección</translation>
  </message>
  <message>
   <source>Each order's number comes where {place} stands.</source>
   <translation>El número de cada pedido va donde pone {place}.</translation>
  </message>
 </context>
 <context>
  <name>Palette</name>
  <message>
   <source>Commands</source>
   <translation>Comandos</translation>
  </message>
  <message>
   <source>Find a command, or an order by its number</source>
   <translation>Buscar un comando, o un pedido por su número</translation>
  </message>
  <message>
   <source>No command fits</source>
   <translation>Ningún comando coincide</translation>
  </message>
 </context>
 <context>
  <name>PaletteOpener</name>
  <message>
   <source>Open a shop first</source>
   <translation>Primero hay que abrir una tienda</translation>
  </message>
  <message>
   <source>Show: {status}</source>
   <translation>Mostrar: {status}</translation>
  </message>
  <message>
   <source>Go to order {number}</source>
   <translation>Ir al pedido {number}</translation>
  </message>
 </context>
 <context>
  <name>PaneBinding</name>
  <message>
   <source>Explain</source>
   <translation>Explicar</translation>
  </message>
  <message>
   <source>A message for the platform's support is on the clipboard</source>
   <translation>Hay un mensaje para el soporte de la plataforma en el portapapeles</translation>
  </message>
  <message>
   <source>Order number copied</source>
   <translation>Número de pedido copiado</translation>
  </message>
  <message>
   <source>Address copied</source>
   <translation>Dirección copiada</translation>
  </message>
 </context>
 <context>
  <name>PaneSplitter</name>
  <message>
   <source>Divider</source>
   <translation>Divisor</translation>
  </message>
 </context>
 <context>
  <name>Paper</name>
  <message>
   <source>Note from the buyer</source>
   <translation>Nota del comprador</translation>
  </message>
  <message>
   <source>Packing slip</source>
   <translation>Albarán</translation>
  </message>
  <message>
   <source>The platform hides a part of this address.</source>
   <translation>La plataforma oculta una parte de esta dirección.</translation>
  </message>
  <message>
   <source>Paid</source>
   <translation>Pagado</translation>
  </message>
  <message>
   <source>Ship by</source>
   <translation>Enviar antes de</translation>
  </message>
  <message>
   <source>The address is not known yet.</source>
   <translation>Aún no se conoce la dirección.</translation>
  </message>
  <message>
   <source>Qty</source>
   <translation>Cant.</translation>
  </message>
  <message>
   <source>Item</source>
   <translation>Artículo</translation>
  </message>
  <message>
   <source>SKU</source>
   <translation>SKU</translation>
  </message>
  <message>
   <source>Pieces in all: {count}</source>
   <translation>Piezas en total: {count}</translation>
  </message>
 </context>
 <context>
  <name>PaperWindow</name>
  <message>
   <source>Print</source>
   <translation>Imprimir</translation>
  </message>
  <message>
   <source>Packing slips</source>
   <translation>Albaranes</translation>
  </message>
  <message>
   <source>Address sheet</source>
   <translation>Hoja de direcciones</translation>
  </message>
  <message>
   <source>The picked order</source>
   <translation>El pedido elegido</translation>
  </message>
  <message>
   <source>All orders shown</source>
   <translation>Todos los pedidos mostrados</translation>
  </message>
  <message>
   <source>What to print</source>
   <translation>Qué imprimir</translation>
  </message>
  <message>
   <source>Of which orders</source>
   <translation>De qué pedidos</translation>
  </message>
  <message>
   <source>Sheet</source>
   <translation>Hoja</translation>
  </message>
  <message>
   <source>Page before</source>
   <translation>Página anterior</translation>
  </message>
  <message>
   <source>Next page</source>
   <translation>Página siguiente</translation>
  </message>
  <message>
   <source>St&amp;op</source>
   <translation>&amp;Detener</translation>
  </message>
  <message>
   <source>&amp;Save as PDF …</source>
   <translation>&amp;Guardar como PDF…</translation>
  </message>
  <message>
   <source>&amp;Print …</source>
   <translation>&amp;Imprimir…</translation>
  </message>
  <message>
   <source>Preview</source>
   <translation>Vista previa</translation>
  </message>
  <message numerus="yes">
   <source>%Ln of these orders have no address here yet.</source>
   <translation>
    <numerusform>%Ln de estos pedidos aún no tiene aquí su dirección.</numerusform>
    <numerusform>%Ln de estos pedidos aún no tienen aquí su dirección.</numerusform>
   </translation>
  </message>
  <message>
   <source>Fetch the addresses</source>
   <translation>Obtener las direcciones</translation>
  </message>
  <message>
   <source>{part} of {parts}</source>
   <translation>{part} de {parts}</translation>
  </message>
  <message>
   <source>page {page} of {pages}</source>
   <translation>página {page} de {pages}</translation>
  </message>
  <message numerus="yes">
   <source>Fetching %Ln address(es) …</source>
   <translation>
    <numerusform>Obteniendo %Ln dirección…</numerusform>
    <numerusform>Obteniendo %Ln direcciones…</numerusform>
   </translation>
  </message>
  <message>
   <source>Save as PDF</source>
   <translation>Guardar como PDF</translation>
  </message>
  <message>
   <source>Handed to the printer</source>
   <translation>Enviado a la impresora</translation>
  </message>
  <message>
   <source>Stopped</source>
   <translation>Detenido</translation>
  </message>
  <message>
   <source>Saved: {path}</source>
   <translation>Guardado: {path}</translation>
  </message>
 </context>
 <context>
  <name>PartingDialog</name>
  <message>
   <source>Forget “{shop}”?</source>
   <translation>¿Olvidar «{shop}»?</translation>
  </message>
  <message>
   <source>Forget a shop</source>
   <translation>Olvidar una tienda</translation>
  </message>
  <message>
   <source>Its orders, drafts, history and settings are deleted from this computer, and its keys from the system's key store. At the platform nothing changes.</source>
   <translation>Sus pedidos, borradores, historial y ajustes se borran de este ordenador, y sus claves, del almacén de claves del sistema. En la plataforma no cambia nada.</translation>
  </message>
  <message>
   <source>&amp;Forget it</source>
   <translation>&amp;Olvidarla</translation>
  </message>
  <message>
   <source>&amp;Keep it</source>
   <translation>&amp;Conservarla</translation>
  </message>
  <message>
   <source>Nothing waits in its outbox.</source>
   <translation>No hay nada en su bandeja de salida.</translation>
  </message>
  <message numerus="yes">
   <source>%Ln shipment(s) in its outbox are not settled:</source>
   <translation>
    <numerusform>%Ln envío de su bandeja de salida está sin resolver:</numerusform>
    <numerusform>%Ln envíos de su bandeja de salida están sin resolver:</numerusform>
   </translation>
  </message>
  <message>
   <source>What waits is not sent any more. What was sent and not yet answered may be declared all the same; look it up at the platform.</source>
   <translation>Lo que espera ya no se envía. Lo enviado y aún sin respuesta puede quedar declarado igualmente; conviene mirarlo en la plataforma.</translation>
  </message>
 </context>
 <context>
  <name>Partings</name>
  <message>
   <source>Start the practice shop afresh</source>
   <translation>Reiniciar la tienda de prácticas</translation>
  </message>
  <message>
   <source>Start the practice shop afresh?</source>
   <translation>¿Reiniciar la tienda de prácticas?</translation>
  </message>
  <message>
   <source>It gets new orders whose deadlines begin today. What you declared in it, its drafts and its history are deleted. Your own shops are not touched.</source>
   <translation>Recibe pedidos nuevos con plazos desde hoy. Lo declarado en ella, sus borradores y su historial se borran. Las tiendas propias no se tocan.</translation>
  </message>
  <message>
   <source>Start &amp;afresh</source>
   <translation>&amp;Reiniciar</translation>
  </message>
  <message>
   <source>Cancel</source>
   <translation>Cancelar</translation>
  </message>
 </context>
 <context>
  <name>ScanLog</name>
  <message>
   <source>Order</source>
   <translation>Pedido</translation>
  </message>
  <message>
   <source>Buyer</source>
   <translation>Comprador</translation>
  </message>
  <message>
   <source>Tracking number</source>
   <translation>Número de seguimiento</translation>
  </message>
  <message>
   <source>Carrier</source>
   <translation>Transportista</translation>
  </message>
  <message>
   <source>State</source>
   <translation>Estado</translation>
  </message>
  <message>
   <source>Ready</source>
   <translation>Listo</translation>
  </message>
 </context>
 <context>
  <name>ScanWindow</name>
  <message>
   <source>Scanner</source>
   <translation>Escáner</translation>
  </message>
  <message>
   <source>&amp;Carrier</source>
   <translation>&amp;Transportista</translation>
  </message>
  <message>
   <source>Found by the number; choose one for all</source>
   <translation>Según el número; elija uno para todos</translation>
  </message>
  <message>
   <source>&amp;By the number</source>
   <translation>Se&amp;gún el número</translation>
  </message>
  <message>
   <source>Find the carrier by each number</source>
   <translation>Buscar el transportista según cada número</translation>
  </message>
  <message>
   <source>Scan</source>
   <translation>Escanear</translation>
  </message>
  <message>
   <source>Scan, or type and press Enter</source>
   <translation>Escanee, o escriba y pulse Intro</translation>
  </message>
  <message>
   <source>Take it all the same (F2)</source>
   <translation>Tomarlo de todos modos (F2)</translation>
  </message>
  <message>
   <source>Last scans</source>
   <translation>Últimos escaneos</translation>
  </message>
  <message>
   <source>Take the &amp;picked order (F3)</source>
   <translation>&amp;Tomar el pedido elegido (F3)</translation>
  </message>
  <message>
   <source>&amp;Undo the last scan (Ctrl+Z)</source>
   <translation>&amp;Deshacer el último escaneo (Ctrl+Z)</translation>
  </message>
  <message>
   <source>C&amp;lear what is done</source>
   <translation>&amp;Quitar lo terminado</translation>
  </message>
  <message>
   <source>&amp;Ship all ready ({count}) …</source>
   <translation>&amp;Enviar todo lo listo ({count})…</translation>
  </message>
  <message>
   <source>Scan the order</source>
   <translation>Escanee el pedido</translation>
  </message>
  <message>
   <source>Scan the tracking number</source>
   <translation>Escanee el número de seguimiento</translation>
  </message>
  <message>
   <source>Type the carrier's digit</source>
   <translation>Escriba la cifra del transportista</translation>
  </message>
 </context>
 <context>
  <name>SecretEdit</name>
  <message>
   <source>Show what is typed</source>
   <translation>Mostrar lo escrito</translation>
  </message>
 </context>
 <context>
  <name>Severity</name>
  <message>
   <source>Blocks sending</source>
   <translation>Impide el envío</translation>
  </message>
  <message>
   <source>Warning</source>
   <translation>Aviso</translation>
  </message>
  <message>
   <source>For your information</source>
   <translation>Información</translation>
  </message>
 </context>
 <context>
  <name>ShipFormView</name>
  <message>
   <source>The platform will probably refuse this. Send it all the same?</source>
   <translation>Es probable que la plataforma lo rechace. ¿Enviarlo de todos modos?</translation>
  </message>
  <message>
   <source>Yes, send it</source>
   <translation>Sí, enviarlo</translation>
  </message>
  <message>
   <source>&amp;Carrier</source>
   <translation>&amp;Transportista</translation>
  </message>
  <message>
   <source>&amp;Tracking number</source>
   <translation>&amp;Número de seguimiento</translation>
  </message>
  <message>
   <source>Tracking &amp;URL</source>
   <translation>&amp;URL de seguimiento</translation>
  </message>
  <message>
   <source>&amp;Remark for the buyer</source>
   <translation>N&amp;ota para el comprador</translation>
  </message>
  <message>
   <source>Carrier</source>
   <translation>Transportista</translation>
  </message>
  <message>
   <source>Tracking number</source>
   <translation>Número de seguimiento</translation>
  </message>
  <message>
   <source>Tracking URL</source>
   <translation>URL de seguimiento</translation>
  </message>
  <message>
   <source>Remark for the buyer</source>
   <translation>Nota para el comprador</translation>
  </message>
  <message>
   <source>optional, in English</source>
   <translation>opcional, en inglés</translation>
  </message>
  <message>
   <source>&amp;Whole order</source>
   <translation>Pedido &amp;completo</translation>
  </message>
  <message>
   <source>&amp;Part of it, more parcels follow</source>
   <translation>Solo una &amp;parte, faltan más paquetes</translation>
  </message>
  <message>
   <source>Send anyway …</source>
   <translation>Enviar de todos modos…</translation>
  </message>
  <message>
   <source>Fetch the carriers from the platform again</source>
   <translation>Volver a descargar los transportistas de la plataforma</translation>
  </message>
  <message>
   <source>Refresh carriers</source>
   <translation>Actualizar transportistas</translation>
  </message>
  <message>
   <source>Declare shipment</source>
   <translation>Declarar envío</translation>
  </message>
  <message>
   <source>Shipment declared</source>
   <translation>Envío declarado</translation>
  </message>
  <message>
   <source>Correct the shipment</source>
   <translation>Corregir el envío</translation>
  </message>
  <message>
   <source>Send the &amp;correction</source>
   <translation>Enviar la &amp;corrección</translation>
  </message>
  <message>
   <source>Declare &amp;shipment</source>
   <translation>Declarar &amp;envío</translation>
  </message>
  <message>
   <source>Leave it as it is</source>
   <translation>Dejarlo como está</translation>
  </message>
  <message>
   <source>Correct the number …</source>
   <translation>Corregir el número…</translation>
  </message>
  <message>
   <source>needed for this carrier</source>
   <translation>necesaria con este transportista</translation>
  </message>
  <message>
   <source>optional</source>
   <translation>opcional</translation>
  </message>
  <message>
   <source>list from {age}, please refresh</source>
   <translation>lista: {age}, conviene actualizar</translation>
  </message>
  <message>
   <source>list from {age}</source>
   <translation>lista: {age}</translation>
  </message>
 </context>
 <context>
  <name>ShipMany</name>
  <message>
   <source>Carriers</source>
   <translation>Transportistas</translation>
  </message>
  <message>
   <source>Sent although there is something to look at</source>
   <translation>Se envían aunque hay algo que revisar</translation>
  </message>
  <message>
   <source>Left out</source>
   <translation>No se envían</translation>
  </message>
  <message>
   <source>Line {line}: {why}</source>
   <translation>Línea {line}: {why}</translation>
  </message>
  <message>
   <source>declared or waiting already</source>
   <translation>ya declarado o en espera</translation>
  </message>
  <message>
   <source>Summary</source>
   <translation>Resumen</translation>
  </message>
  <message>
   <source>… and {count} more</source>
   <translation>… y {count} más</translation>
  </message>
 </context>
 <context>
  <name>ShipManyDialog</name>
  <message>
   <source>Ship all ready</source>
   <translation>Enviar todo lo listo</translation>
  </message>
  <message>
   <source>Parcels sent</source>
   <translation>Paquetes enviados</translation>
  </message>
  <message>
   <source>&amp;Ship them now</source>
   <translation>&amp;Enviarlos ahora</translation>
  </message>
  <message>
   <source>&amp;Pause</source>
   <translation>&amp;Pausar</translation>
  </message>
  <message>
   <source>St&amp;op</source>
   <translation>&amp;Detener</translation>
  </message>
  <message>
   <source>&amp;Close</source>
   <translation>&amp;Cerrar</translation>
  </message>
  <message numerus="yes">
   <source>%Ln parcel(s) will be declared to the platform</source>
   <translation>
    <numerusform>Se declarará %Ln paquete a la plataforma</numerusform>
    <numerusform>Se declararán %Ln paquetes a la plataforma</numerusform>
   </translation>
  </message>
  <message>
   <source>Declared {done}  ·  refused {refused}  ·  unknown {unknown}  ·  not sent {not_sent}  ·  to go {left}</source>
   <translation>Declarados {done}  ·  rechazados {refused}  ·  desconocidos {unknown}  ·  sin enviar {not_sent}  ·  pendientes {left}</translation>
  </message>
  <message>
   <source>&amp;Go on</source>
   <translation>&amp;Continuar</translation>
  </message>
  <message>
   <source>Done</source>
   <translation>Hecho</translation>
  </message>
  <message>
   <source>Stopped</source>
   <translation>Detenido</translation>
  </message>
  <message>
   <source>Stopping …</source>
   <translation>Deteniendo…</translation>
  </message>
  <message>
   <source>Paused</source>
   <translation>En pausa</translation>
  </message>
  <message>
   <source>Declaring shipments …</source>
   <translation>Declarando envíos…</translation>
  </message>
  <message>
   <source>{speed} a minute, {minutes} min {seconds} s left</source>
   <translation>{speed} por minuto, quedan {minutes} min {seconds} s</translation>
  </message>
  <message numerus="yes">
   <source>%Ln of them stand(s) under Needs attention.</source>
   <translation>
    <numerusform>%Ln de ellos está en Requiere atención.</numerusform>
    <numerusform>%Ln de ellos están en Requiere atención.</numerusform>
   </translation>
  </message>
  <message>
   <source>The platform took all of them.</source>
   <translation>La plataforma los ha aceptado todos.</translation>
  </message>
  <message>
   <source>Show them</source>
   <translation>Mostrarlos</translation>
  </message>
 </context>
 <context>
  <name>ShopBinding</name>
  <message>
   <source>Practice shop</source>
   <translation>Tienda de prácticas</translation>
  </message>
  <message>
   <source>Orders as of {age}</source>
   <translation>Pedidos: {age}</translation>
  </message>
  <message numerus="yes">
   <source>%Ln order(s)</source>
   <translation>
    <numerusform>%Ln pedido</numerusform>
    <numerusform>%Ln pedidos</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>ShopListModel</name>
  <message>
   <source>signed out</source>
   <translation>sesión cerrada</translation>
  </message>
  <message numerus="yes">
   <source>signed in for %n day(s)</source>
   <translation>
    <numerusform>sesión abierta %n día más</numerusform>
    <numerusform>sesión abierta %n días más</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>Shops</name>
  <message>
   <source>The shop is forgotten</source>
   <translation>La tienda se ha olvidado</translation>
  </message>
 </context>
 <context>
  <name>ShopsDialog</name>
  <message>
   <source>Shops</source>
   <translation>Tiendas</translation>
  </message>
  <message>
   <source>No shop is connected yet.</source>
   <translation>Aún no hay ninguna tienda conectada.</translation>
  </message>
  <message>
   <source>&amp;Open</source>
   <translation>&amp;Abrir</translation>
  </message>
  <message>
   <source>&amp;Rename</source>
   <translation>&amp;Renombrar</translation>
  </message>
  <message>
   <source>&amp;Settings …</source>
   <translation>A&amp;justes…</translation>
  </message>
  <message>
   <source>&amp;Forget …</source>
   <translation>&amp;Olvidar…</translation>
  </message>
  <message>
   <source>&amp;Connect a shop …</source>
   <translation>&amp;Conectar una tienda…</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>Cerrar</translation>
  </message>
 </context>
 <context>
  <name>ShortcutPrinting</name>
  <message>
   <source>Saved: {name}</source>
   <translation>Guardado: {name}</translation>
  </message>
  <message>
   <source>Could not be saved: {name}</source>
   <translation>No se ha podido guardar: {name}</translation>
  </message>
  <message>
   <source>AliShip – keyboard shortcuts</source>
   <translation>AliShip: atajos de teclado</translation>
  </message>
 </context>
 <context>
  <name>ShortcutSheet</name>
  <message>
   <source>Keyboard shortcuts</source>
   <translation>Atajos de teclado</translation>
  </message>
  <message>
   <source>&amp;Print …</source>
   <translation>&amp;Imprimir…</translation>
  </message>
  <message>
   <source>&amp;Save as PDF …</source>
   <translation>&amp;Guardar como PDF…</translation>
  </message>
  <message>
   <source>Save the shortcuts</source>
   <translation>Guardar los atajos</translation>
  </message>
 </context>
 <context>
  <name>Shortcuts</name>
  <message>
   <source>Declare, from the number or the URL</source>
   <translation>Declarar, desde el número o la URL</translation>
  </message>
  <message>
   <source>Open the list of carriers</source>
   <translation>Abrir la lista de transportistas</translation>
  </message>
  <message>
   <source>Close the list, keep what was there</source>
   <translation>Cerrar la lista y dejar lo que había</translation>
  </message>
  <message>
   <source>To the next field; with Shift, back</source>
   <translation>Al campo siguiente; con Mayús, atrás</translation>
  </message>
  <message>
   <source>In the form</source>
   <translation>En el formulario</translation>
  </message>
 </context>
 <context>
  <name>SignInDialog</name>
  <message>
   <source>Sign in again</source>
   <translation>Volver a iniciar sesión</translation>
  </message>
  <message>
   <source>The platform no longer accepts this shop's session key. Everything that waits to be sent is kept. Paste a new session key, or leave the field empty to try the present one again. The key stays in memory only.</source>
   <translation>La plataforma ya no acepta la clave de sesión de esta tienda. Todo lo pendiente de envío se conserva. Se puede pegar una clave nueva, o dejar el campo vacío para probar otra vez con la actual. La clave solo se guarda en memoria.</translation>
  </message>
  <message>
   <source>Session key</source>
   <translation>Clave de sesión</translation>
  </message>
  <message>
   <source>&amp;Session key</source>
   <translation>&amp;Clave de sesión</translation>
  </message>
 </context>
 <context>
  <name>SignInNotice</name>
  <message>
   <source>AliShip renews it by itself while it runs. Press to sign in again.</source>
   <translation>AliShip la renueva por sí solo mientras está abierto. Pulse para volver a iniciar sesión.</translation>
  </message>
  <message>
   <source>Sign in again</source>
   <translation>Volver a iniciar sesión</translation>
  </message>
  <message>
   <source>Signed out: sign in again</source>
   <translation>Sesión cerrada: volver a iniciarla</translation>
  </message>
  <message numerus="yes">
   <source>Sign-in: %Ln day(s) left</source>
   <translation>
    <numerusform>Sesión: queda %Ln día</numerusform>
    <numerusform>Sesión: quedan %Ln días</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>StatusList</name>
  <message>
   <source>All orders</source>
   <translation>Todos los pedidos</translation>
  </message>
  <message>
   <source>Needs attention</source>
   <translation>Requiere atención</translation>
  </message>
 </context>
 <context>
  <name>StatusPane</name>
  <message>
   <source>Order statuses</source>
   <translation>Estados de los pedidos</translation>
  </message>
 </context>
 <context>
  <name>StuckKeysDialog</name>
  <message>
   <source>Forget “{shop}” without its keys?</source>
   <translation>¿Olvidar «{shop}» sin sus claves?</translation>
  </message>
  <message>
   <source>The key store did not let go of the shop's keys, so nothing is forgotten yet. If it can be unlocked or mended, do that first. If it is gone for good, the rest can be deleted all the same; these entries of “{service}” may then stay in the key store:</source>
   <translation>El almacén de claves no ha soltado las claves de la tienda, así que todavía no se ha olvidado nada. Si se puede desbloquear o reparar, hágalo primero. Si ya no existe, se puede borrar lo demás igualmente; estas entradas de «{service}» podrían quedar en el almacén de claves:</translation>
  </message>
  <message>
   <source>Forget a shop</source>
   <translation>Olvidar una tienda</translation>
  </message>
  <message>
   <source>&amp;Forget the rest</source>
   <translation>&amp;Olvidar lo demás</translation>
  </message>
  <message>
   <source>&amp;Keep it</source>
   <translation>&amp;Conservarla</translation>
  </message>
 </context>
 <context>
  <name>UrlMenuButton</name>
  <message>
   <source>Propose a tracking page; open it once before you rely on it</source>
   <translation>Proponer una página de seguimiento; conviene abrirla una vez antes de usarla</translation>
  </message>
  <message>
   <source>Propose a tracking page</source>
   <translation>Proponer una página de seguimiento</translation>
  </message>
  <message>
   <source>Enter the tracking number first</source>
   <translation>Escribir primero el número de seguimiento</translation>
  </message>
 </context>
 <context>
  <name>ViewBar</name>
  <message>
   <source>Save this view</source>
   <translation>Guardar esta vista</translation>
  </message>
  <message>
   <source>Saved views</source>
   <translation>Vistas guardadas</translation>
  </message>
  <message>
   <source>Country</source>
   <translation>País</translation>
  </message>
  <message>
   <source>Due</source>
   <translation>Plazo</translation>
  </message>
  <message>
   <source>Show all orders of this status again</source>
   <translation>Volver a mostrar todos los pedidos de este estado</translation>
  </message>
  <message>
   <source>Save this view as a tab</source>
   <translation>Guardar esta vista como pestaña</translation>
  </message>
  <message>
   <source>Any deadline</source>
   <translation>Cualquier plazo</translation>
  </message>
  <message>
   <source>Overdue</source>
   <translation>Vencidos</translation>
  </message>
  <message>
   <source>Due in 24 hours</source>
   <translation>Vencen en 24 horas</translation>
  </message>
  <message>
   <source>Due in 3 days</source>
   <translation>Vencen en 3 días</translation>
  </message>
  <message>
   <source>Any country</source>
   <translation>Cualquier país</translation>
  </message>
  <message>
   <source>&amp;Rename …</source>
   <translation>Cambiar &amp;nombre …</translation>
  </message>
  <message>
   <source>Move &amp;left</source>
   <translation>Mover a la &amp;izquierda</translation>
  </message>
  <message>
   <source>Move r&amp;ight</source>
   <translation>Mover a la &amp;derecha</translation>
  </message>
  <message>
   <source>&amp;Delete</source>
   <translation>&amp;Borrar</translation>
  </message>
  <message>
   <source>Rename this view</source>
   <translation>Cambiar el nombre de la vista</translation>
  </message>
  <message>
   <source>Name</source>
   <translation>Nombre</translation>
  </message>
 </context>
 <context>
  <name>Views</name>
  <message>
   <source>The view “{name}” is deleted.</source>
   <translation>Se ha eliminado la vista «{name}».</translation>
  </message>
  <message>
   <source>Undo</source>
   <translation>Deshacer</translation>
  </message>
 </context>
 <context>
  <name>Wording</name>
  <message>
   <source>{days} d {hours} h</source>
   <translation>{days} d {hours} h</translation>
  </message>
  <message>
   <source>{hours} h {minutes} min</source>
   <translation>{hours} h {minutes} min</translation>
  </message>
  <message>
   <source>{minutes} min</source>
   <translation>{minutes} min</translation>
  </message>
  <message>
   <source>overdue {span}</source>
   <translation>vencido {span}</translation>
  </message>
  <message>
   <source>just now</source>
   <translation>ahora mismo</translation>
  </message>
  <message>
   <source>{minutes} min ago</source>
   <translation>hace {minutes} min</translation>
  </message>
  <message>
   <source>{hours} h ago</source>
   <translation>hace {hours} h</translation>
  </message>
  <message>
   <source>{days} d ago</source>
   <translation>hace {days} d</translation>
  </message>
 </context>
 <context>
  <name>Workspace</name>
  <message>
   <source>No order picked</source>
   <translation>Ningún pedido elegido</translation>
  </message>
  <message>
   <source>Pick an order above to see its address and declare its shipment.</source>
   <translation>Elegir un pedido arriba para ver su dirección y declarar el envío.</translation>
  </message>
  <message>
   <source>Fetching orders …</source>
   <translation>Obteniendo pedidos …</translation>
  </message>
 </context>
 <context>
  <name>_CarrierFilter</name>
  <message>
   <source>Any carrier</source>
   <translation>Cualquier transportista</translation>
  </message>
  <message>
   <source>Only with this carrier</source>
   <translation>Solo con este transportista</translation>
  </message>
 </context>
</TS>
